import { expect, test } from 'vitest'
import { findChromium } from '../../scripts/test/findChromium.ts'

const here =
  (...paths: string[]) =>
  (path: string) =>
    paths.includes(path)

test('CHROME_PATH comes first', () => {
  const environment = { CHROME_PATH: '/opt/mine', PATH: '/usr/bin' }
  expect(findChromium(environment, 'linux', here('/opt/mine', '/usr/bin/chromium'))).toBe('/opt/mine')
})

test('a CHROME_PATH that leads nowhere is not replaced by another browser', () => {
  expect(findChromium({ CHROME_PATH: '/no', PATH: '/usr/bin' }, 'linux', here('/usr/bin/chromium'))).toBeNull()
})

test.each(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chrome'])(
  '%s is found on the path',
  (name) => {
    expect(findChromium({ PATH: '/a:/b' }, 'linux', here(`/b/${name}`))).toBe(`/b/${name}`)
  },
)

test('Chromium comes before Chrome, wherever on the path they stand', () => {
  expect(findChromium({ PATH: '/a:/b' }, 'linux', here('/a/google-chrome', '/b/chromium'))).toBe('/b/chromium')
})

test('the usual places of macOS and Windows are looked at', () => {
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
  expect(findChromium({ PATH: '/usr/bin' }, 'darwin', here(mac))).toBe(mac)
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
  const environment = { 'ProgramFiles(x86)': 'C:\\Program Files (x86)', Path: 'C:\\Windows' }
  expect(findChromium(environment, 'win32', here(edge))).toBe(edge)
  expect(findChromium({ Path: 'C:\\tools' }, 'win32', here('C:\\tools\\chrome.exe'))).toBe('C:\\tools\\chrome.exe')
})

test('null where there is none', () => {
  expect(findChromium({ PATH: '/usr/bin:' }, 'linux', () => false)).toBeNull()
  expect(findChromium({}, 'win32', () => false)).toBeNull()
})
