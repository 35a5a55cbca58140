export const KINDS = ['learner', 'slot', 'supervisor', 'workplace'] as const;
export type Kind = (typeof KINDS)[number];

/** What SQL compares: ids and days as the product stores them, or whole numbers made for SQL alone. */
export type Keys = 'texts' | 'numbers';

type Asked = { readonly kind: Kind; readonly keys: Keys };

/** Ways to ask SQLite for every day on which a resource has more placements than it can take, as rows `k, day`. */
export const QUERIES = {
  /** Every placement on every one of its days, counted. */
  'every day': (asked: Asked): string => countedDays(asked, 'placements p'),
  /** Placements begin and end: a running sum over both, by a window. */
  'running sum': (asked: Asked): string => {
    const { key, first, day, after } = columnsOf(asked);
    return `
      with event(k, day, step) as (
        select ${key}, ${first}, 1 from placements union all select ${key}, ${after}, -1 from placements
      ), span as (
        select k, day, sum(step) over by_day as load, lead(day) over by_day as next
        from event window by_day as (partition by k order by day)
      )
      select span.k, c.${day} as day from span ${ownersOf(asked, 'span.k')}
      join calendar c on c.${day} >= span.day and c.${day} < span.next and c.is_weekday
      where span.load > ${limitOf(asked)} and span.next > span.day`;
  },
  /** Days are counted only where the placement so many places later begins before this one has ended. */
  'late end': (asked: Asked): string => {
    const { key, first, last } = columnsOf(asked);
    return `
      with neighbour as (
        select p.${key} as k, p.${last} as last,
          lead(p.${first}, ${limitOf(asked)}) over (partition by p.${key} order by p.${first}) as next
        from placements p ${ownersOf(asked, `p.${key}`)}
      ), suspect as (select distinct k from neighbour where next <= last)
      ${countedDays(asked, `suspect join placements p on p.${key} = suspect.k`)}`;
  },
  /** Days are counted only where too many are there when one begins. */
  'others there': (asked: Asked): string => {
    const { key, first, last } = columnsOf(asked);
    return `
      with suspect as (
        select distinct p.${key} as k from placements p ${ownersOf(asked, `p.${key}`)}
        where (
          select count(*) from placements o
          where o.${key} = p.${key} and o.${first} <= p.${first} and o.${last} >= p.${first}
        ) > ${limitOf(asked)}
      )
      ${countedDays(asked, `suspect join placements p on p.${key} = suspect.k`)}`;
  },
} as const;

export type Way = keyof typeof QUERIES;
export const WAYS = Object.keys(QUERIES) as readonly Way[];

/** How many such days there are: the least that SQL can be asked. */
export const countOf = (days: string): string => `select count(*) as found from (${days})`;

/** How many conflicts they are: days of a resource with the same placements are one. */
export function conflictsOf(asked: Asked, days: string): string {
  const { key, first, last } = columnsOf(asked);
  return `
    select count(*) as found from (
      select distinct too_many.k, (
        select group_concat(id) from (
          select p.id from placements p
          where p.${key} = too_many.k and p.${first} <= too_many.day and p.${last} >= too_many.day
          order by p.id
        )
      ) as placements from (${days}) too_many
    )`;
}

type Columns = Readonly<Record<'key' | 'first' | 'last' | 'day' | 'owner' | 'after', string>>;

const columnsOf = ({ kind, keys }: Asked): Columns =>
  keys === 'numbers'
    ? { key: kind, first: 'first', last: 'last', day: 'day', owner: 'id', after: 'last + 1' }
    : {
        ...{ key: `${kind}_document`, first: 'first_day', last: 'last_day', day: 'text' },
        ...{ owner: 'document', after: "date(last_day, '+1 day')" },
      };

function countedDays(asked: Asked, from: string): string {
  const { key, first, last, day } = columnsOf(asked);
  const most = asked.kind === 'learner' ? '1' : 'max(owner.capacity)';
  return `
    select p.${key} as k, c.${day} as day from ${from} ${ownersOf(asked, `p.${key}`)}
    join calendar c on c.${day} between p.${first} and p.${last} and c.is_weekday
    group by p.${key}, c.${day} having count(*) > ${most}`;
}

const limitOf = ({ kind }: Asked): string => (kind === 'learner' ? '1' : 'owner.capacity');

/** A learner's limit is one, which no table has to say. */
const ownersOf = (asked: Asked, key: string): string =>
  asked.kind === 'learner'
    ? ''
    : `join ${asked.kind}s owner on owner.${columnsOf(asked).owner} = ${key}`;
