import createError from 'http-errors';

/** A form that ends too early or has no boundary is the sender's fault; Strapi's parser would answer 500. */
export default () =>
  async (_ctx: unknown, next: () => Promise<void>): Promise<void> => {
    try {
      await next();
    } catch (error) {
      const isSenders =
        error instanceof Error && 'httpCode' in error && Number(error.httpCode) < 500;
      throw isSenders ? createError(400, 'The form cannot be read') : error;
    }
  };
