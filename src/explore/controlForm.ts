import { element } from './element.ts'
import type { Control, State } from './types.ts'

/** Up to this many short options stand beside one another; more are a list to choose from. */
const mostBeside = 3
const mostLetters = 28

const isBeside = ({ options }: Control) =>
  options.length <= mostBeside && options.map(({ label }) => label).join('').length <= mostLetters

/** What of a control makes its elements; which option is current does not. */
const shapeOf = (control: Control) =>
  JSON.stringify([control.id, control.label, control.options.map(({ id, label }) => [id, label])])

type Shown = { shape: string; control: Control; root: HTMLElement }

/**
 * Makes the controls of a view in a form. Elements stay as long as their choices do, so that whoever works with one keeps
 * the focus and the place.
 *
 * @param choose is told the state of the option that somebody chose
 * @returns a function that shows other controls in place of these
 */
export function controlForm(form: HTMLFormElement, choose: (state: State) => void): (controls: Control[]) => void {
  let shown: Shown[] = []
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('change', (event) => {
    const field = event.target as HTMLInputElement | HTMLSelectElement
    const control = shown.find(({ control: { id } }) => id === field.name)?.control
    const option = control?.options.find(({ id }) => id === field.value)
    if (option && !option.current) choose(option.state)
  })
  return (controls) => {
    const active = document.activeElement as HTMLInputElement | null
    const focused = active && form.contains(active) ? active.name : null
    const known = new Map(shown.map((one) => [one.shape, one.root]))
    shown = controls.map((control) => {
      const shape = shapeOf(control)
      return { shape, control, root: known.get(shape) ?? (isBeside(control) ? radios(control) : list(control)) }
    })
    const roots = shown.map(({ root }) => root)
    for (const child of [...form.children]) if (!roots.includes(child as HTMLElement)) child.remove()
    roots.forEach((root, index) => {
      if (form.children[index] !== root) form.insertBefore(root, form.children[index] ?? null)
    })
    for (const one of shown) mark(one)
    if (focused && !form.contains(document.activeElement)) focusOn(form, focused)
  }
}

// A control whose options changed was made anew; the focus goes to what has its name, or to the first that is there.
function focusOn(form: HTMLFormElement, name: string): void {
  const same = form.querySelector<HTMLElement>(`select[name="${name}"], input[name="${name}"]:checked`)
  const found = same ?? form.querySelector<HTMLElement>('select, input:checked')
  found?.focus()
}

function mark({ control, root }: Shown): void {
  const current = control.options.find((option) => option.current)?.id ?? ''
  const select = root.querySelector('select')
  if (select) select.value = current
  else for (const input of root.querySelectorAll('input')) input.checked = input.value === current
}

function list({ id, label, options }: Control): HTMLElement {
  const choices = options.map((option) => element('option', { value: option.id }, option.label))
  const select = element('select', { name: id, id: `control_${id}`, autocomplete: 'off' }, ...choices)
  return element(
    'p',
    { class: 'explorer-control' },
    element('label', { for: `control_${id}` }, label),
    element('span', { class: 'explorer-select' }, select),
  )
}

function radios({ id, label, options }: Control): HTMLElement {
  const choices = options.map((option) =>
    element(
      'label',
      {},
      element('input', { type: 'radio', name: id, value: option.id, autocomplete: 'off' }),
      element('span', {}, element('bdi', {}, option.label)),
    ),
  )
  return element(
    'fieldset',
    { class: 'explorer-control explorer-radios' },
    element('legend', {}, label),
    element('span', { class: 'explorer-beside' }, ...choices),
  )
}
