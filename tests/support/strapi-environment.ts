import { TestEnvironment } from 'jest-environment-node';
import { bootStrapi } from './boot-strapi';

/**
 * Jest loads every module again for every test file. Strapi is some thousand of them, so it is booted out here,
 * where Node keeps them: a boot takes about one second instead of ten.
 */
export default class StrapiEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    this.global.bootStrapiOutside = bootStrapi;
    // Knex and the drivers ask whether a value is a Date of theirs.
    this.global.Date = Date;
  }
}
