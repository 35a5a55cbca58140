import type { VNode } from 'preact';
import type {
  Overview,
  SlotFacet,
  SlotList,
} from '../../plugins/placement-matching/contracts/public-slots';
import { weekOption, weeksBetween } from '../dates';
import type { Chosen, ListKey } from '../listing-query';
import type { PageContext } from '../page-context';
import { listPath } from '../paths';
import { gradeText } from '../slot-texts';

type Props = {
  readonly context: PageContext;
  readonly chosen: Chosen;
  readonly list: SlotList;
  readonly known: Overview;
  readonly chosenCount: number;
};

const GRADES = [7, 8, 9, 10, 11, 12];

/** One GET form. On a phone it is folded, and open when nothing was found. */
export function FilterForm({ context, chosen, list, known, chosenCount }: Props): VNode {
  const { words } = context;
  const { t } = words;
  return (
    <form action={listPath(words.locale)} class="stack" id="filter">
      <div class="search">
        <div class="grow">
          <label for="q">{t('search.label')}</label>
          <input class="ds-input" type="search" id="q" name="q" value={chosen.q} maxLength={120} />
        </div>
        <button class="ds-button" type="submit">
          {t('list.submit')}
        </button>
      </div>
      {chosen.sortera === 'soonest' ? null : (
        <input type="hidden" name="sortera" value={chosen.sortera} />
      )}
      <details class="filters" open={list.total === 0}>
        <summary>
          {chosenCount > 0 ? t('list.filter.chosen', { count: chosenCount }) : t('list.filter')}
        </summary>
        <div class="filters-body">
          <Choices
            legend={t('filter.municipality')}
            name="kommun"
            facets={list.facets.municipality}
            {...{ context, chosen }}
          />
          <Choices
            legend={t('filter.kind')}
            name="form"
            facets={list.facets.kind}
            {...{ context, chosen }}
          />
          <Weeks context={context} chosen={chosen} known={known} />
          <Grades context={context} chosen={chosen} />
          <Choices
            legend={t('filter.field')}
            name="omrade"
            facets={list.facets.field}
            {...{ context, chosen }}
          />
          <Choices
            legend={t('filter.language')}
            name="sprak"
            facets={list.facets.language}
            {...{ context, chosen }}
          />
          <button class="ds-button" type="submit">
            {t('list.submit')}
          </button>
        </div>
      </details>
    </form>
  );
}

function Choices(props: {
  readonly context: PageContext;
  readonly chosen: Chosen;
  readonly legend: string;
  readonly name: ListKey;
  readonly facets: readonly SlotFacet[];
}): VNode | null {
  const { context, chosen, legend, name, facets } = props;
  if (facets.length === 0) return null;
  return (
    <fieldset>
      <legend>{legend}</legend>
      {facets.map((facet) => (
        <label class="choice" key={facet.value}>
          <input
            class="ds-input"
            type="checkbox"
            name={name}
            value={facet.value}
            checked={chosen[name].includes(facet.value)}
          />
          <span>{context.words.name(facet)}</span>
          <span class="number">{facet.count}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Weeks(props: Pick<Props, 'context' | 'chosen' | 'known'>): VNode {
  const { context, chosen, known } = props;
  const { words } = context;
  // A chosen week outside the usual range stays in its list, or sending the form would drop it.
  const usual = weeksBetween(known.weeks.from, known.weeks.to);
  const options = [
    ...new Set([...usual, ...[chosen.fran, chosen.till].filter((week) => week !== undefined)]),
  ].sort();
  const select = (name: 'fran' | 'till', label: string): VNode => (
    <div>
      <label class="field-label" for={name}>
        {label}
      </label>
      <select class="ds-input" id={name} name={name}>
        <option value="">{words.t('filter.anyweek')}</option>
        {options.map((week) => (
          <option value={week} selected={chosen[name] === week} key={week}>
            {weekOption(words, week, context.today)}
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <div class="weeks">
      {select('fran', words.t('filter.from'))}
      {select('till', words.t('filter.to'))}
    </div>
  );
}

function Grades(props: Pick<Props, 'context' | 'chosen'>): VNode {
  const { context, chosen } = props;
  const { words } = context;
  return (
    <div>
      <label class="field-label" for="arskurs">
        {words.t('filter.grade')}
      </label>
      <select class="ds-input" id="arskurs" name="arskurs">
        <option value="">{words.t('filter.anygrade')}</option>
        {GRADES.map((grade) => (
          <option value={grade} selected={chosen.arskurs === grade} key={grade}>
            {gradeText(words, grade)}
          </option>
        ))}
      </select>
    </div>
  );
}
