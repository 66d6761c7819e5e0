import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { carrier, isCarried, rewriteSetting } from '../../../scripts/build/offline/carried.ts'

test('the data of the explorer are carried by scripts, and no other data', () => {
  const files = [
    'api/v1/groups.json',
    'explore/exemplars/code_bond.json',
    'api/v1/index.json',
    'teach/coding/pool.json',
  ]
  expect(files.filter(isCarried)).toEqual(files.slice(0, 2))
})

test('a script that carries data leaves them on its own element', () => {
  const document = { currentScript: {} }
  runInNewContext(carrier('{"a": "</script>\u2028"}\n'), { document })
  expect(document.currentScript).toEqual({ carried: { a: '</script>\u2028' } })
})

describe('what a page of the explorer tells its script', () => {
  const place = {
    file: 'explore/matrix/index.html',
    files: new Set(['explore/index.html', 'explore/matrix/index.html']),
    base: '/study/',
    origin: 'https://example.org',
  }
  const setting = {
    home: '/study/explore/',
    cited: '/study/explore/',
    path: '/study/explore/matrix/',
    api: '/study/api/v1/',
    voices: '/study/explore/exemplars/',
    exemplars: '/study/exemplars/',
    index: '',
    query: '?view=matrix',
  }

  test('is true in a folder', () => {
    expect(JSON.parse(rewriteSetting(JSON.stringify(setting), place))).toEqual({
      home: '../index.html',
      cited: 'https://example.org/study/explore/',
      path: 'index.html',
      api: '../../api/v1/',
      voices: '../exemplars/',
      exemplars: '../../exemplars/',
      index: 'index.html',
      query: '?view=matrix',
    })
  })

  test('stops the build where it lacks an address', () => {
    const { api: _, ...without } = setting
    expect(() => rewriteSetting(JSON.stringify(without), place)).toThrow(
      'explore/matrix/index.html has a setting without "api"',
    )
  })
})
