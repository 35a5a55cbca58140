import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { CalendarGroup, CalendarPage } from '../../../../contracts/calendar';
import { periodAddress } from '../../addresses';
import { useText } from '../../text/use-text';

/** Those who are there, by provider and period; learners are a number. */
export function GroupList({
  groups,
  page,
}: {
  readonly groups: readonly CalendarGroup[];
  readonly page: CalendarPage;
}): JSX.Element {
  const { t, span } = useText();
  const periods = new Map(page.periods.map((period) => [period.id, period]));
  return (
    <List>
      {groups.map((group, index) => {
        const period = periods.get(group.period ?? '');
        const first = page.days[group.days[0] ?? 0] ?? '';
        const last = page.days[group.days.at(-1) ?? 0] ?? '';
        return (
          <li key={index}>
            <strong>{t(`calendar.group.${group.kind}`, { count: group.count })}</strong>
            <span>
              {[group.provider, period?.form].filter(Boolean).join(' · ')}
              {period ? (
                <>
                  {group.provider || period.form ? ' · ' : ''}
                  <Link to={periodAddress(period.id)}>{period.name}</Link>
                </>
              ) : null}
            </span>
            <span>{span(first, last)}</span>
          </li>
        );
      })}
    </List>
  );
}

const List = styled.ul`
  display: grid;
  gap: 10px;
  li {
    display: grid;
  }
  strong {
    font-weight: 600;
  }
  a {
    color: ${({ theme }) => theme.colors.primary700};
  }
`;
