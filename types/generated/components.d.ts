import type { Schema, Struct } from '@strapi/strapi';

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
      'offer.open-span': OfferOpenSpan;
    }
  }
}
