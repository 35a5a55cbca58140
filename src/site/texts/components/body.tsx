import type { VNode } from 'preact';
import type {
  Body as Parts,
  Picture,
} from '../../../plugins/placement-matching/contracts/public-content';
import type { Translator } from '../../i18n/translate';
import { RichText } from './rich-text';

/** The content of a text, one component a kind of block. */
export function Body(props: { readonly parts: Parts; readonly words: Translator }): VNode {
  const { parts, words } = props;
  return (
    <div class="stack-lg">
      {parts.map((part, index) => (
        <Part part={part} words={words} key={index} />
      ))}
    </div>
  );
}

function Part(props: { readonly part: Parts[number]; readonly words: Translator }): VNode {
  const { part, words } = props;
  switch (part.part) {
    case 'text':
      return <RichText blocks={part.text} />;
    case 'image':
      return <Figure picture={part.image} />;
    case 'facts':
      return (
        <section class="how stack">
          <h2>{part.heading}</h2>
          <RichText blocks={part.text} under={2} />
        </section>
      );
    case 'quote':
      return (
        <figure class="quote">
          <blockquote>
            <p>{part.text}</p>
          </blockquote>
          {part.by ? <figcaption class="muted">{part.by}</figcaption> : null}
        </figure>
      );
    case 'links':
      return (
        <section class="stack">
          <h2>{part.heading}</h2>
          <ul>
            {part.links.map((link) => (
              <li key={link.address}>
                <a class="ds-link" href={link.address}>
                  {link.text}
                </a>
              </li>
            ))}
          </ul>
        </section>
      );
    case 'file':
      return (
        <p>
          <a class="ds-link" href={part.url}>
            {words.t('body.file', { text: part.text, size: Math.ceil(part.bytes / 1000) })}
          </a>
        </p>
      );
  }
}

/** How wide a picture is shown: the whole of a phone, else the column of text. */
const COLUMN = '(min-width: 48rem) 44rem, 100vw';

export function Figure(props: { readonly picture: Picture }): VNode {
  const { picture } = props;
  const words = [picture.caption, picture.credit].filter(Boolean).join(' · ');
  return (
    <figure class="picture">
      <picture>
        {picture.editions.length > 0 ? (
          <source
            type="image/webp"
            srcset={picture.editions.map(({ url, width }) => `${url} ${width}w`).join(', ')}
            sizes={COLUMN}
          />
        ) : null}
        <img
          src={picture.url}
          alt={picture.alt}
          width={picture.width ?? undefined}
          height={picture.height ?? undefined}
          loading="lazy"
        />
      </picture>
      {words ? <figcaption class="muted">{words}</figcaption> : null}
    </figure>
  );
}
