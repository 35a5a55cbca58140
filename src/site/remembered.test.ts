import { remembered } from './remembered';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** A load that answers when it is told to; each call is one reading of the database. */
function slowLoad() {
  const calls: { answer: (value: string) => void; fail: () => void }[] = [];
  const load = (): Promise<string> =>
    new Promise((resolve, reject) =>
      calls.push({ answer: resolve, fail: () => reject(new Error('The database is away')) }),
    );
  return { load, calls };
}

async function filled() {
  const { load, calls } = slowLoad();
  const known = remembered(load);
  const first = known.read();
  calls[0]!.answer('old');
  await first;
  return { known, calls };
}

test('many who ask at once make one reading', async () => {
  const { load, calls } = slowLoad();
  const known = remembered(load);
  const readers = [known.read(), known.read(), known.read()];
  expect(known.peek()).toBeUndefined();
  calls[0]!.answer('value');
  expect(await Promise.all(readers)).toEqual(['value', 'value', 'value']);
  expect(calls).toHaveLength(1);
  expect(known.peek()).toBe('value');
});

test('what is older than some seconds is read anew behind its readers, who do not wait', async () => {
  const { known, calls } = await filled();
  jest.advanceTimersByTime(4_000);
  expect(await known.read()).toBe('old');
  expect(calls).toHaveLength(1);
  jest.advanceTimersByTime(1);
  expect(await known.read()).toBe('old');
  expect(await known.read()).toBe('old');
  expect(calls).toHaveLength(2);
  calls[1]!.answer('new');
  await jest.advanceTimersByTimeAsync(0);
  expect(await known.read()).toBe('new');
});

test('after a change readers wait for what is read after it, and nothing read before counts', async () => {
  const { known, calls } = await filled();
  jest.advanceTimersByTime(5_000);
  await known.read();
  known.forget();
  const reader = known.read();
  calls[1]!.answer('begun before the change');
  await jest.advanceTimersByTimeAsync(0);
  expect(known.peek()).toBe('old');
  calls[2]!.answer('new');
  expect(await reader).toBe('new');
});

test('who waits longer than two seconds after a change gets the earlier value, and who comes then does not wait', async () => {
  const { known, calls } = await filled();
  known.forget();
  let seen: string | undefined;
  void known.read().then((value) => (seen = value));
  await jest.advanceTimersByTimeAsync(1_999);
  expect(seen).toBeUndefined();
  await jest.advanceTimersByTimeAsync(1);
  expect(seen).toBe('old');
  const late = known.read();
  await jest.advanceTimersByTimeAsync(0);
  expect(await late).toBe('old');
  expect(calls).toHaveLength(2);
});

test('when it cannot be read the earlier value stands, and it is tried again', async () => {
  const { known, calls } = await filled();
  known.forget();
  const reader = known.read();
  calls[1]!.fail();
  expect(await reader).toBe('old');
  const again = known.read();
  calls[2]!.answer('new');
  expect(await again).toBe('new');
});

test('with nothing earlier the failure is told', async () => {
  const { load, calls } = slowLoad();
  const reader = remembered(load).read();
  calls[0]!.fail();
  await expect(reader).rejects.toThrow('The database is away');
});
