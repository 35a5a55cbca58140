import { CappedCache } from './capped-cache';

test('the least recently used entries leave when there are too many bytes', () => {
  const cache = new CappedCache<string>(3_000, () => 1_000);
  cache.set('a', 'one');
  cache.set('b', 'two');
  cache.get('a');
  cache.set('c', 'three');
  expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual(['one', undefined, 'three']);
  expect(cache.bytes).toBeLessThanOrEqual(3_000);
});

test('what is deleted or cleared takes no room', () => {
  const cache = new CappedCache<string>(10_000, () => 1_000);
  cache.set('a', 'one');
  cache.set('b', 'two');
  cache.delete('a');
  expect([cache.get('a'), cache.get('b')]).toEqual([undefined, 'two']);
  cache.clear();
  expect([cache.get('b'), cache.bytes]).toEqual([undefined, 0]);
});
