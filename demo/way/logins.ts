import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import type { Core } from '@strapi/strapi';
import { ROLE_CODES } from '../../src/plugins/placement-matching/server/src/role-codes';
import { StepFailed } from './step-failed';

type Login = {
  readonly roleSv: string;
  readonly roleEn: string;
  readonly email: string;
  readonly password: string;
};

const PEOPLE = [
  {
    role: 'strapi-super-admin',
    roleSv: 'Administratör',
    roleEn: 'Administrator',
    firstname: 'Astrid',
    lastname: 'Admin',
    name: 'admin',
  },
  {
    role: ROLE_CODES.coordinator,
    roleSv: 'Praktiksamordnare',
    roleEn: 'Coordinator',
    firstname: 'Sam',
    lastname: 'Samordnare',
    name: 'samordnare',
  },
  {
    role: ROLE_CODES.communications,
    roleSv: 'Kommunikatör',
    roleEn: 'Communications',
    firstname: 'Kim',
    lastname: 'Kommunikatör',
    name: 'kommunikator',
  },
] as const;

/** One login a role, with passwords of this database alone. Kept in a file that only its owner may read. */
export async function createLogins(strapi: Core.Strapi, file: string): Promise<void> {
  const logins: Login[] = [];
  for (const { role: code, roleSv, roleEn, firstname, lastname, name } of PEOPLE) {
    const role: { id: number } | null = await strapi.service('admin::role').findOne({ code });
    if (!role) throw new StepFailed(`No role ${code}`);
    const email = `${name}@demo.praktikvagen.invalid`;
    const password = newPassword();
    await strapi.service('admin::user').create({
      ...{ email, firstname, lastname, password, preferedLanguage: 'sv' },
      isActive: true,
      roles: [role.id],
    });
    logins.push({ roleSv, roleEn, email, password });
  }
  fs.writeFileSync(file, `${JSON.stringify(logins, null, 2)}\n`, { mode: 0o600 });
}

/** Strapi asks for a small letter, a capital and a digit. */
function newPassword(): string {
  return `${randomBytes(12).toString('base64url')}aA1`;
}
