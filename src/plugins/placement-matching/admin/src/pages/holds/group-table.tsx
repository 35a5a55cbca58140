import { Button } from '@strapi/design-system';
import { PlainTable } from '../../components/plain-table';
import { Section } from '../../components/section';
import { StateTag } from '../../components/state-tag';
import { useText } from '../../text/use-text';
import type { HeldGroup } from './groups-of';

type Props = {
  readonly groups: readonly HeldGroup[];
  readonly canRelease: boolean;
  readonly onRelease: (group: HeldGroup) => void;
};

/** Schools outside the system, each with its seats; one button lets all of them go. */
export function GroupTable({ groups, canRelease, onRelease }: Props): JSX.Element {
  const { t, span } = useText();
  return (
    <Section title={t('group.title', { count: groups.length })}>
      <PlainTable
        name={t('group.title', { count: groups.length })}
        columns={[
          { key: 'name', label: t('group.name'), cell: ({ name }: HeldGroup) => name },
          {
            key: 'places',
            label: t('group.places'),
            cell: ({ places }) =>
              places.map(({ hold, seats }) => (
                <div key={`${hold.slot.id} ${hold.days[0]}`}>
                  {[hold.slot.workplace, hold.slot.title].filter(Boolean).join(', ')} ·{' '}
                  {t('group.count', { count: seats })}
                </div>
              )),
          },
          {
            key: 'days',
            label: t('setup.days'),
            cell: ({ firstDay, lastDay }) => span(firstDay, lastDay),
          },
          {
            key: 'state',
            label: t('periods.state'),
            cell: ({ held }) => (
              <StateTag tone={held > 0 ? 'active' : 'neutral'}>
                {t(held > 0 ? 'hold.held' : 'hold.released')}
              </StateTag>
            ),
          },
          {
            key: 'action',
            label: t('holds.action'),
            cell: (group) =>
              group.held > 0 && canRelease ? (
                <Button variant="tertiary" onClick={() => onRelease(group)}>
                  {t('group.release', { count: group.held })}
                </Button>
              ) : null,
          },
        ]}
        rows={groups}
        keyOf={({ id }) => id}
      />
    </Section>
  );
}
