import type { VNode } from 'preact';
import { sectionPath } from '../../../plugins/placement-matching/contracts/public-addresses';
import type { ProjectDetail } from '../../../plugins/placement-matching/contracts/public-content';
import { daySpan, dayText } from '../../dates';
import type { Key } from '../../i18n/translate';
import type { PageContext } from '../../page-context';
import { RichText } from '../components/rich-text';
import { TextFrame } from '../components/text-frame';

const PARTS = ['background', 'aim', 'goals', 'results'] as const;

export function ProjectPage(props: {
  readonly context: PageContext;
  readonly project: ProjectDetail;
}): VNode {
  const { context, project } = props;
  const { locale, t } = context.words;
  const facts: readonly (readonly [Key, string | null])[] = [
    ['project.time', projectTime(context, project)],
    ['project.money', project.funding],
    ['project.partners', project.partners],
  ];
  return (
    <TextFrame
      context={context}
      text={project}
      crumbs={[{ text: t('nav.projects'), href: sectionPath('project', locale) }]}
    >
      {facts.some(([, text]) => text) ? (
        <dl class="facts">
          {facts.map(([name, text]) =>
            text ? (
              <>
                <dt lang={locale}>{t(name)}</dt>
                <dd>{text}</dd>
              </>
            ) : null,
          )}
        </dl>
      ) : null}
      {PARTS.filter((part) => project[part].length > 0).map((part) => (
        <section class="stack" key={part}>
          <h2 lang={locale}>{t(`project.${part}`)}</h2>
          <RichText blocks={project[part]} under={2} />
        </section>
      ))}
    </TextFrame>
  );
}

export function projectTime(
  { words, today }: PageContext,
  { startsOn, endsOn }: Pick<ProjectDetail, 'startsOn' | 'endsOn'>,
): string | null {
  const { locale, t } = words;
  if (startsOn && endsOn) return daySpan(locale, { from: startsOn, to: endsOn }, today);
  if (startsOn) return t('project.from', { day: dayText(locale, startsOn, today) });
  return endsOn ? t('project.until', { day: dayText(locale, endsOn, today) }) : null;
}
