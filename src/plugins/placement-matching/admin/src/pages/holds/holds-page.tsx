import { Button } from '@strapi/design-system';
import * as React from 'react';
import type { HoldView, ReleaseInput } from '../../../../contracts/placements';
import { EmptyState } from '../../components/empty-state';
import { errorSentence, LoadState } from '../../components/load-state';
import { Notice } from '../../components/notice';
import { PageHeading } from '../../components/page-heading';
import { PlainTable } from '../../components/plain-table';
import { Section, Stack } from '../../components/section';
import { StateTag } from '../../components/state-tag';
import { useData } from '../../data/use-data';
import { useSend } from '../../data/use-send';
import type { Rights } from '../../rights';
import { useText } from '../../text/use-text';
import { GroupForm } from './group-form';
import { GroupTable } from './group-table';
import { groupsOf, type HeldGroup } from './groups-of';
import { HOLD_REASONS, HoldForm } from './hold-form';

/** Seats kept without naming anybody: late arrivals, schools outside the system, whoever must not be listed. */
export function HoldsPage({ rights }: { readonly rights: Rights }): JSX.Element {
  const { t, span } = useText();
  const holds = useData<readonly HoldView[]>('/placement-matching/holds');
  const [isGroup, setIsGroup] = React.useState(false);
  const { send, error } = useSend();
  const release = async (hold: HoldView): Promise<void> => {
    const done = await send(`/placement-matching/holds/${hold.id}/release`, {
      version: hold.version,
    });
    if (done !== null) holds.reload();
  };
  const releaseGroup = async ({ id, version }: HeldGroup): Promise<void> => {
    const body: ReleaseInput = { version };
    if ((await send(`/placement-matching/group-holds/${id}/release`, body)) !== null)
      holds.reload();
  };
  const reasonWord = (reason: string): string => {
    const known = HOLD_REASONS.find((one) => one === reason);
    return t(`hold.reason.${known ?? 'other'}`);
  };
  return (
    <>
      <PageHeading title={t('nav.holds')} focusKey="holds" facts={t('holds.lead')} />
      <Stack>
        {rights.canPlace ? (
          isGroup ? (
            <GroupForm onHeld={holds.reload} onSingle={() => setIsGroup(false)} />
          ) : (
            <HoldForm onHeld={holds.reload} onGroup={() => setIsGroup(true)} />
          )
        ) : null}
        {error ? (
          <Notice tone="blocks" role="alert">
            {errorSentence(error, t)}
          </Notice>
        ) : null}
        <LoadState of={holds}>
          {(list) => {
            const groups = groupsOf(list);
            const single = list.filter(({ group }) => group === null);
            return (
              <Stack>
                {list.length === 0 ? (
                  <EmptyState title={t('holds.empty')}>{t('holds.empty.text')}</EmptyState>
                ) : null}
                {groups.length > 0 ? (
                  <GroupTable
                    groups={groups}
                    canRelease={rights.canPlace}
                    onRelease={(group) => void releaseGroup(group)}
                  />
                ) : null}
                {single.length > 0 ? (
                  <Section title={t('holds.title', { count: single.length })}>
                    <PlainTable
                      name={t('nav.holds')}
                      columns={[
                        {
                          key: 'place',
                          label: t('review.place'),
                          cell: (hold: HoldView) =>
                            [hold.slot.workplace, hold.slot.title].filter(Boolean).join(', '),
                        },
                        {
                          key: 'days',
                          label: t('setup.days'),
                          cell: (hold) => span(hold.days[0] ?? '', hold.days.at(-1) ?? ''),
                        },
                        {
                          key: 'reason',
                          label: t('holds.reason'),
                          cell: (hold) => reasonWord(hold.reason),
                        },
                        {
                          key: 'state',
                          label: t('periods.state'),
                          cell: (hold) => (
                            <StateTag tone={hold.state === 'held' ? 'active' : 'neutral'}>
                              {t(`hold.${hold.state}`)}
                            </StateTag>
                          ),
                        },
                        {
                          key: 'action',
                          label: t('holds.action'),
                          cell: (hold) =>
                            hold.state === 'held' && rights.canPlace ? (
                              <Button variant="tertiary" onClick={() => release(hold)}>
                                {t('holds.release')}
                              </Button>
                            ) : null,
                        },
                      ]}
                      rows={single}
                      keyOf={(hold) => hold.id}
                    />
                  </Section>
                ) : null}
              </Stack>
            );
          }}
        </LoadState>
      </Stack>
    </>
  );
}
