import { boot } from './boot';
import { workbenchWorld, type WorkbenchWorld } from './workbench-world';

export const PASSWORD = 'Hemligt-losen-2027';
const PLUGIN = 'plugin::placement-matching';
const COORDINATOR = [
  'periods.read',
  'periods.allocate',
  'periods.publish',
  'periods.plan',
  'placements.edit',
  'imports.run',
];

/** Fills a database through Strapi and leaves it as a file for the server's own process. */
export async function seedWorkbench(filename: string): Promise<WorkbenchWorld> {
  const app = await boot();
  const { strapi } = app;
  const made = await workbenchWorld(strapi);
  const registers = ['api::slot.slot', 'api::learner.learner'].map((subject) => ({
    action: 'plugin::content-manager.explorer.read',
    subject,
    properties: {},
    conditions: [],
  }));
  const people = [
    ...['coordinator', 'light', 'dark'].map((name) => ({
      name,
      language: 'sv',
      permissions: [...COORDINATOR.map(ours), ...registers],
    })),
    { name: 'reader', language: 'sv', permissions: [ours('periods.read')] },
    { name: 'stranger', language: 'sv', permissions: [] },
    { name: 'english', language: 'en', permissions: [ours('periods.read')] },
    { name: 'switching', language: 'sv', permissions: [ours('periods.read')] },
  ];
  for (const { name, language, permissions } of people) {
    const role = await strapi
      .service('admin::role')
      .create({ name, description: 'Made by a test' });
    await strapi.service('admin::role').assignPermissions(role.id, permissions);
    await strapi.service('admin::user').create({
      email: `${name}@example.test`,
      firstname: 'Sara',
      lastname: 'Lind',
      password: PASSWORD,
      isActive: true,
      roles: [role.id],
      preferedLanguage: language,
    });
  }
  // Not by copying the file: what was written last still stands in its log.
  await strapi.db.connection.raw('vacuum into ?', [filename]);
  await app.stop();
  return made;
}

const ours = (action: string): object => ({ action: `${PLUGIN}.${action}` });
