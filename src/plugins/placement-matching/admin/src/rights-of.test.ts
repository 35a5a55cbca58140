import { rightsOf } from './rights-of';

const ours = (action: string): { action: string } => ({
  action: `plugin::placement-matching.${action}`,
});
const held = (...actions: string[]): readonly string[] =>
  Object.entries(rightsOf(actions.map(ours)))
    .filter(([, may]) => may)
    .map(([right]) => right);

test('nothing held, nothing allowed, and no other plugin’s action helps', () => {
  expect(held()).toEqual([]);
  expect(rightsOf([{ action: 'plugin::upload.read' }, { action: 'periods.read' }]).canRead).toBe(
    false,
  );
});

test.each([
  ['periods.read', 'canRead'],
  ['imports.run', 'canImport'],
  ['periods.allocate', 'canAllocate'],
  ['periods.publish', 'canPublish'],
  ['placements.edit', 'canPlace'],
  ['audit.read', 'canAudit'],
  ['offers.review', 'canReviewOffers'],
])('%s allows %s and nothing else', (action, right) => {
  expect(held(action)).toEqual([right]);
});
