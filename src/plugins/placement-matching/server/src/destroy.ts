import type { Core } from '@strapi/strapi';

export async function destroy(_: { strapi: Core.Strapi }): Promise<void> {}
