import type { DomainError } from '../../../domain/errors';
import type { Language } from './errors';

type WrongState = Extract<DomainError, { readonly code: 'wrong-state' }>;

const WHAT: Readonly<Record<string, readonly [sv: string, en: string]>> = {
  change: ['Ändringen', 'The change'],
  conflict: ['Konflikten med de uppgifterna', 'The conflict with those facts'],
  event: ['Evenemanget', 'The event'],
  hold: ['Den avsatta platsen', 'The held seat'],
  import: ['Importen', 'The import'],
  job: ['Arbetet', 'The work'],
  learner: ['Eleven', 'The learner'],
  municipality: ['Kommunen', 'The municipality'],
  offer: ['Erbjudandet', 'The offer'],
  period: ['Perioden', 'The period'],
  'period-group': ['Periodens grupp', 'The period group'],
  placement: ['Placeringen', 'The placement'],
  run: ['Förslaget', 'The proposal'],
  'sign-up': ['Anmälan', 'The sign-up'],
  slot: ['Platsen', 'The slot'],
  waiver: ['Undantaget', 'The waiver'],
  workplace: ['Arbetsplatsen', 'The workplace'],
};

export function notFoundSentence(what: string, language: Language): string {
  const [sv, en] = WHAT[what] ?? ['Det', 'It'];
  return language === 'sv'
    ? `${sv} hittades inte. Någon annan kan ha tagit bort det du söker.`
    : `${en} was not found. Somebody else may have deleted what you look for.`;
}

/** What the state is and what can be done instead; never the state's own code. */
export function wrongStateSentence(error: WrongState, language: Language): string {
  const [sv, en] = notNow(error);
  return language === 'sv' ? sv : en;
}

function notNow({ what, state }: WrongState): readonly [sv: string, en: string] {
  switch (`${what} ${state}`) {
    case 'period published':
      return [
        'Perioden är publicerad. Ångra publiceringen först.',
        'The period is published. Undo publishing first.',
      ];
    case 'run published':
      return [
        'Förslaget är redan publicerat. Ladda om sidan.',
        'The proposal is published already. Reload the page.',
      ];
    case 'run infeasible':
      return [
        'Förslaget går inte att genomföra. Fördela igen.',
        'The proposal cannot be carried out. Allocate again.',
      ];
    case 'placement cancelled':
      return [
        'Placeringen är redan borttagen. Ladda om sidan.',
        'The placement is withdrawn already. Reload the page.',
      ];
    case 'placement withdrawn':
    case 'placement declined':
    case 'placement moved':
      return [
        'Placeringen gäller inte längre. Ladda om sidan.',
        'The placement no longer holds. Reload the page.',
      ];
    case 'placement carried-out':
      return [
        'Placeringens alla dagar har varit. Ange frånvaro i stället.',
        'All the days of the placement have been. Mark absence instead.',
      ];
    case 'change undone':
      return [
        'Ändringen är redan ångrad. Ladda om sidan.',
        'The change is undone already. Reload the page.',
      ];
    case 'change built-upon':
      return [
        'En senare ändring bygger på den här. Ångra den först.',
        'A later change builds on this one. Undo that first.',
      ];
    case 'hold released':
      return [
        'Den avsatta platsen är redan släppt. Ladda om sidan.',
        'The held seat is released already. Reload the page.',
      ];
    case 'change slot-changed':
      return [
        'En av platserna har ändrats sedan dess. Öppna dagarna igen i platsens formulär.',
        'One of the slots has been changed since. Open the days again in the form of the slot.',
      ];
    case 'offer approved':
    case 'offer refused':
    case 'offer withdrawn':
      return [
        'Erbjudandet är redan avgjort eller återtaget. Ladda om sidan.',
        'The offer is decided or withdrawn already. Reload the page.',
      ];
    case 'setup done':
      return [
        'Regionen finns redan. Ladda om sidan och fortsätt där.',
        'The region exists already. Reload the page and go on there.',
      ];
    default:
      return what === 'period'
        ? [
            'Perioden är inte publicerad. Publicera den först.',
            'The period is not published. Publish it first.',
          ]
        : [
            'Det går inte i det läge som är nu. Ladda om sidan.',
            'This is not possible in the present state. Reload the page.',
          ];
  }
}
