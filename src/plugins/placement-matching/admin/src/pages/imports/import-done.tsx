import { LinkButton } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { ImportReport } from '../../../../contracts/imports';
import { ROOT } from '../../addresses';
import { Notice } from '../../components/notice';
import { Row, Section } from '../../components/section';
import { useText } from '../../text/use-text';
import { IMPORT_KINDS } from './import-kinds';
import { MovedAndLeft } from './moved-and-left';

/** Step 4: what came of it, and the next file. */
export function ImportDone({ report }: { readonly report: ImportReport }): JSX.Element {
  const { t } = useText();
  const next = IMPORT_KINDS[IMPORT_KINDS.indexOf(report.kind) + 1];
  return (
    <Section title={t('imports.step.done')}>
      <Notice tone="done" role="status">
        {t('imports.done', {
          added: report.added,
          changed: report.changed,
          unchanged: report.unchanged,
          left: report.left,
        })}
      </Notice>
      <MovedAndLeft report={report} isDone />
      <Row>
        {next ? (
          <LinkButton tag={Link} to={`${ROOT}/imports?kind=${next}`} variant="secondary">
            {t('imports.next', { kind: t(`kind.${next}`).toLocaleLowerCase('sv') })}
          </LinkButton>
        ) : null}
        <Link to={`${ROOT}/periods`}>{t('imports.toPeriods')}</Link>
      </Row>
    </Section>
  );
}
