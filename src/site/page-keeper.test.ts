import { randomBytes } from 'node:crypto';
import { decoded } from './encode';
import { PageKeeper, TooManyRenders } from './page-keeper';

const page = (html: string) => ({
  key: '/sv',
  isFreeText: false,
  render: async () => ({ status: 200, html }),
});
const shown = async (keeper: PageKeeper, request: ReturnType<typeof page>): Promise<string> =>
  decoded((await keeper.get(request)).page.encoded).toString();

test('a kept page is sent again without making it', async () => {
  const keeper = new PageKeeper();
  expect(await shown(keeper, page('a'))).toBe('a');
  expect(await shown(keeper, page('b'))).toBe('a');
});

test('after a change nobody gets the page of before', async () => {
  const keeper = new PageKeeper();
  await shown(keeper, page('a'));
  keeper.forget();
  expect(await shown(keeper, page('b'))).toBe('b');
});

test('a page begun before a change does not answer those who come after it', async () => {
  const keeper = new PageKeeper();
  let finish: (html: string) => void = () => undefined;
  const slow = new Promise<string>((resolve) => (finish = resolve));
  const early = keeper.get({
    key: '/sv',
    isFreeText: false,
    render: async () => ({ status: 200, html: await slow }),
  });
  keeper.forget();
  const late = shown(keeper, page('new'));
  finish('old');
  await early;
  expect(await late).toBe('new');
  expect(await shown(keeper, page('newest'))).toMatch(/^new/);
});

test('many who ask at once make one page', async () => {
  const keeper = new PageKeeper();
  let made = 0;
  const request = {
    key: '/sv',
    isFreeText: false,
    render: async () => ({ status: 200, html: String((made += 1)) }),
  };
  await Promise.all(Array.from({ length: 50 }, () => keeper.get(request)));
  expect(made).toBe(1);
});

test('when a page cannot be made again the earlier one is sent and called outdated', async () => {
  const keeper = new PageKeeper();
  await shown(keeper, page('a'));
  keeper.forget();
  const failing = { ...page(''), render: () => Promise.reject(new Error('away')) };
  expect(await keeper.get(failing)).toMatchObject({ isOutdated: true });
  await expect(keeper.get({ ...failing, key: '/en' })).rejects.toThrow('away');
  expect(await shown(keeper, page('b'))).toBe('b');
});

test('what is not found is made each time, so that invented addresses fill nothing', async () => {
  const keeper = new PageKeeper();
  const missing = (html: string) => ({
    ...page(html),
    render: async () => ({ status: 404, html }),
  });
  await shown(keeper, missing('a'));
  expect(await shown(keeper, missing('b'))).toBe('b');
});

test('beyond a number of pages under way more are refused', async () => {
  const keeper = new PageKeeper();
  const never = (key: string) => ({
    key,
    isFreeText: false,
    render: () => new Promise<never>(() => undefined),
  });
  for (let number = 0; number < 64; number += 1) void keeper.get(never(`/${number}`));
  await expect(keeper.get(never('/65'))).rejects.toThrow(TooManyRenders);
});

test('a flood of free words stays in its room and evicts no other page', async () => {
  const keeper = new PageKeeper();
  await shown(keeper, page('hot'));
  const { common } = keeper.bytes;
  for (let number = 0; number < 200; number += 1) {
    const html = randomBytes(30_000).toString('base64');
    await keeper.get({ ...page(html), key: `word ${number}`, isFreeText: true });
  }
  expect(keeper.bytes).toEqual({ common, freeText: expect.any(Number) });
  expect(keeper.bytes.freeText).toBeLessThanOrEqual(8 * 1024 * 1024);
  expect(keeper.bytes.freeText).toBeGreaterThan(7 * 1024 * 1024);
  expect(await shown(keeper, page('made anew'))).toBe('hot');
});
