import { Button } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import * as React from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import {
  EVIDENCE_FILES,
  type EvidenceFile,
  type EvidenceRun,
  type EvidenceRuns as Runs,
} from '../../../../contracts/audit';
import { periodAddress } from '../../addresses';
import { EmptyState } from '../../components/empty-state';
import { errorSentence, LoadState } from '../../components/load-state';
import { Notice } from '../../components/notice';
import { Muted, Row, Section } from '../../components/section';
import { saveFile } from '../../data/save-file';
import { serverError, type ServerError } from '../../data/server-error';
import { useData } from '../../data/use-data';
import { useQueryState } from '../../data/use-query-state';
import { useText } from '../../text/use-text';
import { proofOf } from '../period/proof-of-run';
import { policyName } from '../policies/policy-words';
import { EvidencePager } from './evidence-pager';

/** Every proposal with what was proven of it, and the files by which anybody can check it without us. */
export function EvidenceRuns(): JSX.Element {
  const { t } = useText();
  const [query] = useQueryState();
  const before = query.get('before');
  const page = useData<Runs>(
    `/placement-matching/audit/runs${before === null ? '' : `?before=${before}`}`,
  );
  return (
    <LoadState of={page}>
      {({ runs, next }) => (
        <Section title={t('evidence.runs')}>
          <Muted>
            {t('evidence.runs.check')}{' '}
            <Code>npm run --silent verify -- problem.json solution.json</Code>
          </Muted>
          {runs.length === 0 ? (
            <EmptyState title={t('evidence.runs.empty')}>
              {t('evidence.runs.empty.text')}
            </EmptyState>
          ) : (
            <List>
              {runs.map((run) => (
                <RunEvidence key={run.id} run={run} />
              ))}
            </List>
          )}
          <EvidencePager next={next} />
        </Section>
      )}
    </LoadState>
  );
}

function RunEvidence({ run }: { readonly run: EvidenceRun }): JSX.Element {
  const text = useText();
  const { t, moment } = text;
  const { get } = useFetchClient();
  const [error, setError] = React.useState<ServerError | null>(null);
  const name = t('evidence.run', { number: run.number, period: run.period.name });
  const download = async (file: EvidenceFile): Promise<void> => {
    setError(null);
    try {
      const path = `/placement-matching/audit/runs/${run.id}/${file}`;
      saveFile((await get(path, { responseType: 'blob' })).data, `${file}.json`);
    } catch (thrown) {
      setError(serverError(thrown));
    }
  };
  const facts = [
    policyName(run.policy, t),
    t('evidence.run.seed', { seed: run.seed }),
    t('evidence.run.placed', { placed: run.placed, learners: run.learners }),
    t('evidence.run.input', { hash: `${run.inputHash.slice(0, 4)}…${run.inputHash.slice(-2)}` }),
    t('evidence.run.solver', { solver: run.solver }),
    moment(run.endedAt ?? run.startedAt),
  ];
  return (
    <li aria-label={name}>
      <strong>
        <Link to={periodAddress(run.period.id)}>{name}</Link>
        {run.state === 'published' ? ` · ${t('evidence.run.published')}` : ''}
      </strong>
      <small title={run.inputHash}>{facts.join(' · ')}</small>
      <span>{proofOf(run, text).sentence}</span>
      <Row>
        {EVIDENCE_FILES.map((file) => (
          <Button
            key={file}
            variant="tertiary"
            aria-label={t('evidence.run.download', { file: `${file}.json`, run: name })}
            onClick={() => void download(file)}
          >
            {t('evidence.run.file', { file: `${file}.json` })}
          </Button>
        ))}
      </Row>
      {error ? (
        <Notice tone="blocks" role="alert">
          {errorSentence(error, t)}
        </Notice>
      ) : null}
    </li>
  );
}

const List = styled.ol`
  display: grid;
  gap: 20px;
  li {
    display: grid;
    gap: 4px;
    overflow-wrap: anywhere;
  }
  strong {
    font-weight: 600;
  }
  small {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.3rem;
  }
`;
const Code = styled.code`
  font-family: monospace;
  overflow-wrap: anywhere;
`;
