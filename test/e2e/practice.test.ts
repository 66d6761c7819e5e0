import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { setOf } from '../../src/practice/setOf.ts'
import type { Pool } from '../../src/practice/types.ts'
import { filesOf, textOf } from '../site/pages.ts'
import { site } from '../site/sites.ts'
import { bringAxe, violations } from './axe.ts'
import { open, wordsIn } from './browser.ts'
import { keptAboutReader, sideways } from './inPage.ts'

const { url } = site('shipped')
const exercise = `${url}/teach/coding/`
const pool = JSON.parse(textOf(site('shipped'), 'teach/coding/pool.json')) as Pool
let opened: Awaited<ReturnType<typeof open>>
beforeEach(async () => {
  opened = await open()
})
afterEach(() => opened.close())

const focused = () => opened.page.evaluate(() => document.activeElement?.textContent?.replace(/\s+/g, ' ').trim() ?? '')

/** Presses Tab until what has the focus is what is looked for, as a reader without a mouse would. */
async function tabTo(find: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await opened.page.keyboard.press('Tab')
    if (await opened.page.evaluate((selector) => document.activeElement?.matches(selector), find)) return
  }
  throw new Error(`${find} was not reached by Tab`)
}

async function start(fragment = ''): Promise<void> {
  await opened.page.goto(`${exercise}${fragment}`)
  await opened.page.locator('.practice-text, .practice-results').first().waitFor()
}

const place = (code: string) => String(pool.codes.findIndex(({ id }) => id === code) + 1).slice(-1)

describe('the exercise', () => {
  test('is done by keyboard alone, from the first text to the comparison', async () => {
    const { page } = opened
    const texts = setOf(pool, 'set-1')
    await start()
    await tabTo('.practice-codes input[type="checkbox"]')
    for (const [index, text] of texts.entries()) {
      expect(await wordsIn(page.locator('.practice-text'))).toContain(text.text)
      if (text.codes.length === 0) {
        await tabTo('#choice_none')
        await page.keyboard.press('Space')
      }
      for (const code of text.codes) await page.keyboard.press(place(code))
      if (index === texts.length - 1) break
      await tabTo('.practice-ways .practice-main')
      await page.keyboard.press('Enter')
      expect(await focused()).toContain(`Text ${index + 2} of 10`)
    }
    expect(await wordsIn(page.locator('.practice-work .small').first())).toBe('10 of 10 coded')
    await tabTo('.practice-ways .practice-main')
    await page.keyboard.press('Enter')
    expect(await focused()).toBe('You and the study')
    const said = await wordsIn(page.locator('.practice-results'))
    expect(said).toContain('in 100% of them')
    expect(said).toContain('Cohen’s kappa is 1.00')
    expect(said).toContain('no spread at all')
    expect(said).toContain('None. You and the study gave the same codes to every text.')
    expect(said).toContain('The texts and their codes were made up for this site.')
    expect(opened.errors).toEqual([])
    expect(opened.elsewhere).toEqual([])
  })

  test('says what a number key chose, and chooses by boxes as well', async () => {
    const { page } = opened
    await start()
    await tabTo('.practice-codes li input')
    await page.keyboard.press('2')
    expect(await page.locator('[role="status"]', { hasText: 'Shared Mind: chosen.' }).count()).toBe(1)
    await page.keyboard.press('Space')
    expect(await page.getByRole('checkbox', { name: 'Shared Deliberation' }).isChecked()).toBe(true)
    await page.keyboard.press('2')
    expect(await page.getByRole('checkbox', { name: 'Shared Mind' }).isChecked()).toBe(false)
    // That no code fits takes all codes back.
    await page.getByRole('checkbox', { name: 'No code fits' }).check()
    expect(await page.getByRole('checkbox', { name: 'Shared Deliberation' }).isChecked()).toBe(false)
  })

  test('takes numbers as numbers outside of its codes', async () => {
    await start()
    await opened.page.locator('h1').click()
    await opened.page.keyboard.press('1')
    expect(await opened.page.locator('.practice-codes li :checked').count()).toBe(0)
  })

  test('keeps what was done in the address alone, over a reload and in the link to hand in', async () => {
    const { page } = opened
    await start('#seed=monday')
    const [first] = setOf(pool, 'monday')
    expect(await wordsIn(page.locator('.practice-text'))).toContain(first?.text)
    await page.getByRole('checkbox', { name: 'Bond' }).check()
    await page.reload()
    expect(await page.getByRole('checkbox', { name: 'Bond' }).isChecked()).toBe(true)
    expect(await page.evaluate(keptAboutReader)).toBe(0)
    await page.getByRole('button', { name: 'Compare with the study' }).click()
    await page.getByLabel('Name or initials, if you like').fill('Ana B.')
    const link = await page.getByLabel('Your link', { exact: true }).inputValue()
    const other = await open()
    await other.page.goto(link)
    expect(await wordsIn(other.page.locator('.practice-results'))).toContain('Bond')
    expect(await other.page.getByLabel('Name or initials, if you like').inputValue()).toBe('Ana B.')
    // What stands in a fragment is never sent.
    expect(other.requests.filter((request) => /answers|Ana/.test(request))).toEqual([])
    await other.close()
  })

  test('gives a class one link, and other texts under another name', async () => {
    const { page } = opened
    await start()
    await page.getByText('Other texts, or the same for a class').click()
    await page.getByLabel('Name of the set').fill('Spring Term')
    await page.getByRole('button', { name: 'Use this set' }).click()
    expect(await page.locator('#class_link').inputValue()).toBe(`${exercise}#seed=spring-term`)
    expect(await wordsIn(page.locator('.practice-text'))).toContain(setOf(pool, 'spring-term')[0]?.text)
  })

  test('names what it can’t read in a link', async () => {
    await start('#answers=x0000000000_broken&seed=a')
    expect(await wordsIn(opened.page.locator('.practice-problem'))).toBe(
      'From this link: one answer can’t be read; the link may have been cut; one text no longer in the exercise left out.',
    )
  })
})

const codedLink = (seed: string, wrong: number, name: string) => {
  const coded = setOf(pool, seed).map(({ id }, index) => (index < wrong ? id : `${id}-zzz`))
  return `${exercise}#answers=${coded.filter((one) => !one.includes('zzz')).join('_')}&name=${name}&seed=${seed}`
}

test('a class is compared: learners, texts, codes, and lines that are no links', async () => {
  const { page } = opened
  await page.goto(`${exercise}compare/`)
  await page.getByLabel('Links, one a line').fill(`${codedLink('a', 4, 'Ana')}\n${codedLink('a', 3, 'Ben')}\nhello`)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await wordsIn(page.locator('#compare_status'))).toBe('2 links compared, 1 remark below.')
  const found = await wordsIn(page.locator('#compare_results'))
  expect(found).toContain('Line 3 has no link of this exercise (“hello”)')
  expect(await page.getByRole('table', { name: 'Each learner and the study' }).locator('tbody tr').count()).toBe(2)
  expect(await page.getByRole('table', { name: 'Each text' }).locator('tbody tr').count()).toBe(4)
  expect(opened.requests.filter((request) => /answers/.test(request))).toEqual([])
  await bringAxe(page)
  expect(await violations(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await page.evaluate(sideways)).toEqual([])
})

describe.each(['shipped', 'hostile'] as const)('on the %s site the exercise', (name) => {
  test.each(['light', 'dark'] as const)('passes axe and fits 320 px while it runs, %s', async (colorScheme) => {
    const { page } = opened
    await page.emulateMedia({ colorScheme })
    await page.goto(`${site(name).url}/teach/coding/`)
    await page.locator('.practice-codes li input').first().check()
    const look = async () => {
      await page.setViewportSize({ width: 1280, height: 900 })
      await bringAxe(page)
      const found = await violations(page)
      await page.setViewportSize({ width: 320, height: 640 })
      return [...found, ...(await page.evaluate(sideways))]
    }
    expect(await look()).toEqual([])
    await page.getByRole('button', { name: 'Compare with the study' }).click()
    await page.locator('.practice-results').waitFor()
    expect(await look()).toEqual([])
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
    expect(opened.errors).toEqual([])
  })
})

test('without scripts there is an exercise on paper: texts, codes, and the study’s coding folded away', async () => {
  const without = await open({ javaScriptEnabled: false })
  await without.page.goto(exercise)
  expect(await without.page.locator('#practice').isVisible()).toBe(false)
  expect(await without.page.locator('.paper-texts > li:visible').count()).toBe(10)
  expect(await without.page.locator('.paper-codes dt:visible').count()).toBe(pool.codes.length)
  const key = without.page.locator('.paper-key ol')
  expect(await key.isVisible()).toBe(false)
  await without.page.locator('.paper-key summary').click()
  expect(await key.locator('li').count()).toBe(10)
  await without.page.emulateMedia({ media: 'print' })
  expect(await without.page.locator('.paper-texts > li:visible').count()).toBe(10)
  await without.close()
})

test('a study without texts has no exercise, and nothing leads there', () => {
  const minimal = site('minimal')
  expect(filesOf(minimal).filter((file) => file.startsWith('teach/coding'))).toEqual([])
  expect(textOf(minimal, 'index.html')).not.toContain('/teach/coding/')
})
