/** Stops the start with one sentence: Strapi logs message and stack of what is thrown, so there is no stack. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';

  constructor(sentence: string) {
    super(sentence);
    this.stack = '';
  }
}
