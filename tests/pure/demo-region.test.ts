import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { writeWorld } from '../../demo/files/write-world';
import { organisationNumberOf, unitCodeOf } from '../../demo/organisation-numbers';
import { randomOf } from '../../demo/random';
import { TIERS } from '../../demo/tiers';
import { TRADES } from '../../demo/trades/all-trades';
import { DEPARTMENTS } from '../../demo/trades/trade';
import { weeksOfGroup } from '../../demo/world/periods';
import { isOpenIn } from '../../demo/world/open-weeks';
import { worldOf } from '../../demo/world/world';
import { municipalityRows, occupationFieldRows } from '../../src/base-data/rows-from-files';
import { slugOf } from '../../src/model/slug';
import { COLUMNS } from '../../src/plugins/placement-matching/domain/imports/columns';
import { hasNationalNumber } from '../../src/plugins/placement-matching/domain/national-number';

const root = path.resolve(__dirname, '..', '..');
const folders: string[] = [];
const newFolder = (): string => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'demo-region-'));
  folders.push(folder);
  return folder;
};
afterAll(() => folders.forEach((folder) => fs.rmSync(folder, { recursive: true, force: true })));

const hashes = (folder: string): Record<string, string> =>
  Object.fromEntries(
    fs.readdirSync(folder).map((file) => [
      file,
      createHash('sha256')
        .update(fs.readFileSync(path.join(folder, file)))
        .digest('hex'),
    ]),
  );

describe('the demo region', () => {
  it.each(['S', 'M', 'L', 'XL'] as const)('has the sizes of tier %s', (name) => {
    const tier = TIERS[name];
    const world = worldOf(tier);
    const round = world.learners.filter((learner) => learner.cohort.period === 'prao-9-vt27');
    const { compulsory, upperSecondary, vocational } = tier.schools;
    expect(world.slots).toHaveLength(tier.slots);
    expect(world.employers).toHaveLength(tier.employers);
    expect(world.education.schools).toHaveLength(compulsory + upperSecondary + vocational);
    expect(round).toHaveLength(tier.learners);
    const known = new Set(world.learners.map(({ cohort }) => cohort));
    const headCount = [...known].reduce((sum, cohort) => sum + cohort.headCount, 0);
    expect(world.learners).toHaveLength(headCount);
    // Two classes are only planned: together they are more than the seats of their field, one alone is not.
    const planned = world.cohorts.filter((cohort) => !known.has(cohort));
    const [one = 0, other = 0] = planned.map((cohort) => cohort.headCount);
    const seats = world.slots
      .filter(({ field, state }) => field === 'bygg-och-anlaggning' && state === 'open')
      .filter(({ open }) => isOpenIn(open, [20, 21]))
      .reduce((sum, slot) => sum + slot.seats, 0);
    expect(planned.map(({ provider }) => provider)).toEqual(['kungsbacka', 'molndal']);
    expect(one + other).toBeGreaterThan(seats);
    expect(Math.max(one, other)).toBeLessThanOrEqual(seats);
  });

  it('writes the same bytes twice, and other learners from another seed', async () => {
    const [first, second, other] = [newFolder(), newFolder(), newFolder()];
    await writeWorld(worldOf(TIERS.S), first);
    await writeWorld(worldOf(TIERS.S), second);
    await writeWorld(worldOf(TIERS.S, 'another'), other);
    expect(hashes(second)).toEqual(hashes(first));
    expect(hashes(other)['learners.csv']).not.toBe(hashes(first)['learners.csv']);
    expect(Object.keys(hashes(first)).sort()).toEqual(
      Object.keys(COLUMNS)
        .map((kind) => (kind === 'supervisors' ? `${kind}.xlsx` : `${kind}.csv`))
        .sort(),
    );
  });

  it('holds nothing that looks like a national identity number', async () => {
    const folder = newFolder();
    await writeWorld(worldOf(TIERS.S), folder);
    for (const file of fs.readdirSync(folder).filter((name) => name.endsWith('.csv'))) {
      const lines = fs.readFileSync(path.join(folder, file), 'utf8').split('\n');
      expect(lines.filter(hasNationalNumber)).toEqual([]);
    }
  });

  it('numbers organisations in the group that nobody gets, with a right check digit', () => {
    for (const number of [1, 25_000, 900_123]) {
      const text = organisationNumberOf(number);
      expect(text).toMatch(/^4\d[2-9]\d{3}-\d{4}$/);
      const sum = [...text.replace('-', '')].reduce((all, digit, index) => {
        const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
        return all + (doubled > 9 ? doubled - 9 : doubled);
      }, 0);
      expect(sum % 10).toBe(0);
    }
    expect(unitCodeOf(2_000)).toMatch(/^0\d{7}$/);
  });

  it('spells invented names as Swedish does', () => {
    const { workplaces, education } = worldOf(TIERS.M);
    const names = [...workplaces, ...education.schools].map(({ name }) => name);
    expect(names.filter((name) => /ss\b|(\p{L})\1\1/iu.test(name))).toEqual([]);
  });

  it('names municipalities and occupation fields of the base data, all 21 fields', () => {
    const world = worldOf(TIERS.M);
    const codes = new Set(municipalityRows(root).map((row) => row.code));
    const fields = occupationFieldRows(root).map((row) => row.slug);
    expect(world.workplaces.every((workplace) => codes.has(workplace.town.code))).toBe(true);
    expect(new Set(world.workplaces.map((workplace) => workplace.town.code)).size).toBe(13);
    const used = new Set(world.slots.map((slot) => slot.field));
    expect([...used].sort()).toEqual([...fields].sort());
  });

  it('gives one municipality ten departments, each with workplaces', () => {
    for (const tier of [TIERS.S, TIERS.M, TIERS.XL]) {
      const used = new Set(worldOf(tier).workplaces.map((workplace) => workplace.department));
      used.delete('');
      expect([...used].sort()).toEqual([...DEPARTMENTS].sort());
    }
  });

  it('lets eight periods of five forms compete for the same workplaces, weeks overlapping, after one that is over', () => {
    const world = worldOf(TIERS.M);
    const periods = new Set(world.groups.map((group) => group.period));
    expect([...periods].map((period) => period.form).sort()).toEqual(
      ['apl', 'apl', 'apl', 'lia', 'prao', 'prao', 'prao', 'sprakpraktik', 'vfu'].sort(),
    );
    const inWeek12 = world.groups.filter((group) => weeksOfGroup(group).includes(12));
    expect(new Set(inWeek12.map((group) => group.period)).size).toBe(6);
    const forms = new Map<string, Set<string>>();
    for (const slot of world.slots) {
      const known = forms.get(slot.workplace.externalId) ?? new Set();
      forms.set(slot.workplace.externalId, known);
      slot.forms.forEach((form) => known.add(form));
    }
    const contested = [...forms.values()].filter((known) => known.has('prao') && known.size > 1);
    expect(contested.length).toBeGreaterThan(100);
  });

  it.each(['S', 'M', 'XL'] as const)('names periods of tier %s by the weeks they have', (name) => {
    const { groups } = worldOf(TIERS[name]);
    for (const period of new Set(groups.map((group) => group.period))) {
      const weeks = groups.filter((group) => group.period === period).flatMap(weeksOfGroup);
      const [, first, last = first] = /v\. (\d+)(?:–(\d+))?$/.exec(period.name) ?? [];
      if (first === undefined) continue;
      expect([Number(first), Number(last)]).toEqual([Math.min(...weeks), Math.max(...weeks)]);
    }
  });

  it('lets a learner wish each slot once, ranks without gaps, only for what is open to them', () => {
    const world = worldOf(TIERS.S);
    const lists = new Map<string, { slot: string; rank: number }[]>();
    for (const { learner, group, slot, rank } of world.wishes()) {
      const key = `${learner.externalId} ${group.period.externalId}`;
      const list = lists.get(key) ?? [];
      list.push({ slot: slot.externalId, rank });
      lists.set(key, list);
      expect(slot.state).toBe('open');
      expect(slot.forms).toContain(group.period.form);
    }
    for (const list of lists.values()) {
      expect(new Set(list.map((wish) => wish.slot)).size).toBe(list.length);
      expect(list.map((wish) => wish.rank)).toEqual(list.map((_, index) => index + 1));
    }
    const sizes = [...lists.values()].map((list) => list.length);
    expect(sizes.filter((size) => size === 6).length).toBeGreaterThan(sizes.length / 2);
    const round = world.groups.flatMap(({ period, cohort }) =>
      world.learners.filter((learner) => learner.cohort === cohort).map(() => period),
    );
    expect(lists.size).toBeLessThan(round.length);
  });
});

describe('the adverts', () => {
  it('speak to the learner, in whole sentences, without unfilled patterns', () => {
    const adverts = TRADES.flatMap((trade) =>
      trade.jobs.flatMap((job) => [...job.pupil, ...job.grown]),
    );
    expect(adverts.length).toBeGreaterThan(100);
    for (const { title, tasks } of adverts) {
      expect(tasks).toMatch(/\b(du|din|ditt|dig)\b/i);
      expect(tasks).toMatch(/[.]$/);
      expect(`${title}${tasks}`).not.toMatch(/[{}]|undefined/);
      expect(title.length).toBeLessThanOrEqual(80);
      expect(tasks).not.toMatch(/\b(annons|objekt|målsman|handläggare|förälder)\b/i);
    }
  });

  it('know their occupation field', () => {
    const known = new Set(occupationFieldRows(root).map((row) => row.slug));
    const fields = TRADES.flatMap((trade) => trade.jobs.map((job) => slugOf(job.field)));
    expect(fields.filter((field) => !known.has(field))).toEqual([]);
  });
});

describe('chance', () => {
  it('is the same for the same seed and topic, and other for each topic', () => {
    const draw = (seed: string, topic: string): number[] => {
      const random = randomOf(seed, topic);
      return Array.from({ length: 5 }, () => random.whole(1_000_000));
    };
    expect(draw('a', 'slots')).toEqual(draw('a', 'slots'));
    expect(draw('a', 'slots')).not.toEqual(draw('a', 'learners'));
    // Written down so that a change of the generator cannot pass unseen.
    expect(draw('praktikvagen', 'golden')).toMatchInlineSnapshot(`
     [
       798965,
       661246,
       467981,
       730129,
       358289,
     ]
    `);
  });
});
