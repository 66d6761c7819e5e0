/** The key "/" leads to the search field from anywhere but a field. */
addEventListener('keydown', (event) => {
  const target = event.target as HTMLElement
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return
  if (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return
  const field = document.querySelector<HTMLInputElement>('#search-field')
  // The second in the copy that works without a host, where addresses end in the names of files.
  const link = document.querySelector<HTMLAnchorElement>('nav a:is([href$="/search/"], [href$="search/index.html"])')
  if (!field && !link) return
  event.preventDefault()
  if (field) field.focus()
  else if (link) location.href = link.href
})
