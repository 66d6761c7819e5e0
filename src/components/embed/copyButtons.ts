import { say } from '../../messages/format.ts'

/** A button beside each code that copies it, and a link to a figure opens what it is folded away in. */
const told = document.getElementById('copy_status')

for (const field of document.querySelectorAll<HTMLTextAreaElement>('.embed-code')) {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'embed-copy'
  const name = (word: string) => {
    button.textContent = word
    button.setAttribute(
      'aria-label',
      say('embed.copyLabel', { what: word, label: field.getAttribute('aria-label') ?? '' }),
    )
  }
  name(say('embed.copy'))
  button.addEventListener('click', async () => {
    field.select()
    const copied = await navigator.clipboard.writeText(field.value).then(
      () => true,
      () => false,
    )
    if (told) told.textContent = say(copied ? 'embed.copied' : 'embed.selected')
    if (copied) name(say('embed.copyDone'))
  })
  field.after(button)
}

function unfold(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  const folded = target?.closest('details')
  if (!folded || folded.open) return
  folded.open = true
  target?.scrollIntoView()
}
unfold()
addEventListener('hashchange', unfold)
