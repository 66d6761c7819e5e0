import { enumerated } from '../charts/format.ts'
import { say } from '../messages/explore.ts'
import { foldedOf, isBeside } from './controlLooks.ts'
import { element } from './element.ts'
import type { Control, State } from './types.ts'

/** What of a control makes its elements; which option is current does not. */
const shapeOf = (control: Control) =>
  JSON.stringify([control.id, control.label, control.options.map(({ id, label }) => [id, label])])

type Shown = { shape: string; control: Control; root: HTMLElement }

/** Puts elements into a parent in their order; those that stand right are not touched, or they would lose the focus. */
function arrange(parent: HTMLElement, children: readonly HTMLElement[]): void {
  for (const child of [...parent.children]) if (!children.includes(child as HTMLElement)) child.remove()
  children.forEach((child, index) => {
    if (parent.children[index] !== child) parent.insertBefore(child, parent.children[index] ?? null)
  })
}

/**
 * Makes the controls of a view. Elements stay as long as their choices do, so that whoever works with one keeps
 * the focus and the place.
 *
 * @param many the study's word for what responses stand for: "patients"
 * @param choose is told the state of the option that somebody chose
 * @returns a function that shows other controls in place of these
 */
export function controlForm(
  form: HTMLElement,
  many: string,
  choose: (state: State) => void,
): (controls: Control[]) => void {
  let shown: Shown[] = []
  const chosen = element('span', {})
  const name = element('span', { class: 'explorer-name' }, say('fold.name', { many }))
  const inside = element('div', {})
  const fold = element('details', { class: 'explorer-fold' }, element('summary', {}, name, chosen), inside)
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
    const folded = foldedOf(controls)
    const isIn = ({ control }: Shown) => folded.includes(control)
    arrange(
      inside,
      shown.filter(isIn).map(({ root }) => root),
    )
    const open = shown.filter((one) => !isIn(one)).map(({ root }) => root)
    arrange(form, folded.length > 0 ? [...open, fold] : open)
    chosen.textContent = chosenOf(folded) || say('fold.all', { many })
    for (const one of shown) mark(one)
    if (focused && !form.contains(document.activeElement)) focusOn(form, focused)
  }
}

/** What is chosen of the folded controls: "Age band: 18–44". The first option of each is all. */
const chosenOf = (controls: readonly Control[]) =>
  enumerated(
    controls.flatMap(({ label, options }) => {
      const at = options.findIndex(({ current }) => current)
      return at > 0 ? [say('fold.chosen', { group: label, level: options[at]?.label ?? '' })] : []
    }),
  )

// A control whose options changed was made anew; the focus goes to what has its name, or to the first that is there.
function focusOn(form: HTMLElement, name: string): void {
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
  return element('p', { class: 'explorer-control' }, element('label', { for: `control_${id}` }, label), select)
}

function radios({ id, label, options }: Control): HTMLElement {
  const choices = options.map((option) =>
    element(
      'label',
      {},
      element('input', { type: 'radio', name: id, value: option.id }),
      element('span', {}, element('bdi', {}, option.label)),
    ),
  )
  return element(
    'fieldset',
    { class: 'explorer-control' },
    element('legend', {}, label),
    element('span', { class: 'explorer-beside' }, ...choices),
  )
}
