import { styled } from 'styled-components';
import type { ReviewedOffer } from '../../../../contracts/offers';
import { useText, type TextKey } from '../../text/use-text';

/** What the employer has answered, as it was written. */
export function OfferFacts({ offer }: { readonly offer: ReviewedOffer }): JSX.Element {
  const { t } = useText();
  const { answers } = offer;
  const number = (week: string): string => String(Number(week.slice(6)));
  const facts: readonly (readonly [TextKey, string])[] = [
    ['offers.fact.organisation', answers.organisationNumber],
    ['offers.fact.address', [answers.address, offer.municipality].filter(Boolean).join(', ')],
    ['offers.fact.field', offer.field],
    ['offers.fact.tasks', answers.tasks],
    ['offers.fact.seats', String(answers.seats)],
    ['offers.fact.weeks', byYear(answers.weeks, number)],
    ['offers.fact.hours', answers.hours],
    ['offers.fact.forms', offer.kinds.join(', ')],
    ['offers.fact.grade', answers.minGrade === null ? '' : String(answers.minGrade)],
    ['offers.fact.languages', answers.languages],
    ['offers.fact.person', [answers.name, answers.role].filter(Boolean).join(', ')],
    ['offers.fact.telephone', answers.telephone],
    ['offers.fact.email', answers.email],
  ];
  return (
    <List>
      {facts
        .filter(([, value]) => value !== '')
        .map(([label, value]) => (
          <div key={label}>
            <dt>{t(label)}</dt>
            <dd>
              {label === 'offers.fact.telephone' ? <a href={`tel:${value}`}>{value}</a> : value}
            </dd>
          </div>
        ))}
    </List>
  );
}

/** «2027: 11, 12, 20»: the weeks of each year. */
function byYear(weeks: readonly string[], number: (week: string) => string): string {
  const years = [...new Set(weeks.map((week) => week.slice(0, 4)))].sort();
  return years
    .map((year) => {
      const own = weeks.filter((week) => week.startsWith(year)).sort();
      return `${year}: v. ${own.map(number).join(', ')}`;
    })
    .join('; ');
}

const List = styled.dl`
  display: grid;
  align-content: start;
  gap: 8px;
  div {
    display: grid;
    grid-template-columns: minmax(10rem, 3fr) minmax(0, 5fr);
    gap: 4px 12px;
  }
  dt {
    color: ${({ theme }) => theme.colors.neutral600};
  }
  dd {
    margin: 0;
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
`;
