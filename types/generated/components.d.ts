import type { Schema, Struct } from '@strapi/strapi';

export interface BodyFacts extends Struct.ComponentSchema {
  collectionName: 'components_body_facts';
  info: {
    displayName: 'Box of facts';
    icon: 'information';
  };
  attributes: {
    heading: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 120;
      }>;
    text: Schema.Attribute.Blocks & Schema.Attribute.Required;
  };
}

export interface BodyFile extends Struct.ComponentSchema {
  collectionName: 'components_body_files';
  info: {
    displayName: 'File to fetch';
    icon: 'file';
  };
  attributes: {
    file: Schema.Attribute.Media<'files' | 'images'> & Schema.Attribute.Required;
    text: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 120;
      }>;
  };
}

export interface BodyImage extends Struct.ComponentSchema {
  collectionName: 'components_body_images';
  info: {
    displayName: 'Picture in the text';
    icon: 'picture';
  };
  attributes: {
    image: Schema.Attribute.Component<'editorial.image', false> & Schema.Attribute.Required;
  };
}

export interface BodyLinks extends Struct.ComponentSchema {
  collectionName: 'components_body_links';
  info: {
    displayName: 'List of links';
    icon: 'link';
  };
  attributes: {
    heading: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 120;
      }>;
    links: Schema.Attribute.Component<'editorial.link', true> &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMax<
        {
          min: 1;
        },
        number
      >;
  };
}

export interface BodyQuote extends Struct.ComponentSchema {
  collectionName: 'components_body_quotes';
  info: {
    displayName: 'Quotation';
    icon: 'quote';
  };
  attributes: {
    by: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 160;
      }>;
    text: Schema.Attribute.Text &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 600;
      }>;
  };
}

export interface BodyText extends Struct.ComponentSchema {
  collectionName: 'components_body_texts';
  info: {
    displayName: 'Running text';
    icon: 'feather';
  };
  attributes: {
    text: Schema.Attribute.Blocks & Schema.Attribute.Required;
  };
}

export interface EditorialCheckItem extends Struct.ComponentSchema {
  collectionName: 'components_editorial_check_items';
  info: {
    displayName: 'Line of a checklist';
    icon: 'check';
  };
  attributes: {
    text: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 250;
      }>;
  };
}

export interface EditorialImage extends Struct.ComponentSchema {
  collectionName: 'components_editorial_images';
  info: {
    displayName: 'Picture with text';
    icon: 'picture';
  };
  attributes: {
    alt: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 250;
      }>;
    caption: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 250;
      }>;
    credit: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 120;
      }>;
    isDecorative: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<false>;
    media: Schema.Attribute.Media<'images'> & Schema.Attribute.Required;
  };
}

export interface EditorialLink extends Struct.ComponentSchema {
  collectionName: 'components_editorial_links';
  info: {
    displayName: 'Labelled link';
    icon: 'link';
  };
  attributes: {
    address: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 500;
      }>;
    text: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 120;
      }>;
  };
}

export interface EditorialSeo extends Struct.ComponentSchema {
  collectionName: 'components_editorial_seos';
  info: {
    displayName: 'Search engines';
    icon: 'search';
  };
  attributes: {
    description: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 160;
      }>;
    isHidden: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<false>;
    title: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 70;
      }>;
  };
}

export interface EditorialStep extends Struct.ComponentSchema {
  collectionName: 'components_editorial_steps';
  info: {
    displayName: 'Step of a guide';
    icon: 'bulletList';
  };
  attributes: {
    body: Schema.Attribute.Blocks;
    checklist: Schema.Attribute.Component<'editorial.check-item', true>;
    image: Schema.Attribute.Component<'editorial.image', false>;
    title: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 80;
      }>;
  };
}

export interface OfferOpenSpan extends Struct.ComponentSchema {
  collectionName: 'components_offer_open_spans';
  info: {
    description: "Days from first to last, both included, on which a slot is open; seats replace the slot's";
    displayName: 'Open span';
    icon: 'calendar';
  };
  attributes: {
    firstDay: Schema.Attribute.Date & Schema.Attribute.Required;
    lastDay: Schema.Attribute.Date & Schema.Attribute.Required;
    seats: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 500;
          min: 0;
        },
        number
      >;
  };
}

declare module '@strapi/strapi' {
  export namespace Public {
    export interface ComponentSchemas {
      'body.facts': BodyFacts;
      'body.file': BodyFile;
      'body.image': BodyImage;
      'body.links': BodyLinks;
      'body.quote': BodyQuote;
      'body.text': BodyText;
      'editorial.check-item': EditorialCheckItem;
      'editorial.image': EditorialImage;
      'editorial.link': EditorialLink;
      'editorial.seo': EditorialSeo;
      'editorial.step': EditorialStep;
      'offer.open-span': OfferOpenSpan;
    }
  }
}
