import { say } from '../messages/practice.ts'
import { compareClass } from './compareClass.ts'
import { loadPool, make } from './dom.ts'
import { drawClass } from './drawClass.ts'
import { readLinks } from './readLinks.ts'
import type { Pool } from './types.ts'

/** Makes the instructor's page work: reads pasted links in the browser and sends them nowhere. */
export async function startCompare(): Promise<void> {
  const form = document.getElementById('compare') as HTMLFormElement
  const out = document.getElementById('compare_results') as HTMLElement
  const status = document.getElementById('compare_status') as HTMLElement
  const field = form.querySelector('textarea') as HTMLTextAreaElement
  let pool: Pool | null = null
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void (async () => {
      pool ??= await loadPool(form).catch(() => null)
      if (pool) show(pool)
      else status.textContent = say('class.failed')
    })()
  })

  function show(loaded: Pool): void {
    const { attempts, problems } = readLinks(field.value, loaded)
    const count = attempts.length
    status.textContent = say(problems.length > 0 ? 'class.comparedRemarks' : 'class.compared', {
      count,
      remarks: problems.length,
    })
    const remarks =
      problems.length > 0
        ? [make('ul', { class: 'practice-problem' }, ...problems.map((one) => make('li', {}, one)))]
        : []
    out.replaceChildren(...remarks, ...(count > 0 ? drawClass(loaded, compareClass(loaded, attempts)) : []))
  }
}
