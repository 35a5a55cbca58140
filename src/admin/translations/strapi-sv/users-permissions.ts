/** Lines of @strapi/plugin-users-permissions that its own Swedish lacks. */
export const usersPermissions: Readonly<Record<string, string>> = {
  'Email.template.reset_password': 'Nytt lösenord',
  'Settings.roles.created': 'Rollen är skapad',
};
