import {
  AUDIENCES,
  type Audience,
} from '../../plugins/placement-matching/contracts/public-content';
import type { Overview } from '../../plugins/placement-matching/contracts/public-slots';

/** Which page of a list, and what narrows it; what is not known is left out. */
export type ListChoice = {
  readonly page: number;
  readonly audience: Audience | undefined;
  readonly isPast: boolean;
};

export type ContactChoice = {
  readonly roll: Audience | '';
  readonly kommun: string;
  readonly form: string;
};

const LAST_PAGE = 999;

export function readListChoice(query: URLSearchParams): ListChoice {
  const number = /^\d{1,3}$/.test(query.get('sida') ?? '') ? Number(query.get('sida')) : 1;
  return {
    page: Math.min(Math.max(number, 1), LAST_PAGE),
    audience: audienceIn(query, 'roll'),
    isPast: query.get('visa') === 'tidigare',
  };
}

/** The query of a list as it is written in links: one spelling for one choice. */
export function listQuery(choice: Partial<ListChoice>): string {
  const query = new URLSearchParams();
  if (choice.audience) query.set('roll', choice.audience);
  if (choice.isPast) query.set('visa', 'tidigare');
  if (choice.page && choice.page > 1) query.set('sida', String(choice.page));
  return query.toString();
}

export function readContactChoice(query: URLSearchParams, known: Overview): ContactChoice {
  const one = (name: string, values: readonly string[]): string =>
    values.find((value) => value === query.get(name)) ?? '';
  return {
    roll: audienceIn(query, 'roll') ?? '',
    kommun: one(
      'kommun',
      known.municipalities.map(({ code }) => code),
    ),
    form: one(
      'form',
      known.kinds.map(({ code }) => code),
    ),
  };
}

export function contactQueryText(choice: ContactChoice): string {
  return new URLSearchParams(Object.entries(choice).filter(([, value]) => value !== '')).toString();
}

const audienceIn = (query: URLSearchParams, name: string): Audience | undefined =>
  AUDIENCES.find((audience) => audience === query.get(name));
