type Route = { readonly handler: string };
type RouteGroup = { readonly routes: readonly Route[] };
type UsersPermissions = { readonly routes: Record<string, (args: unknown) => RouteGroup> };

/** Nobody registers by themselves: the doors of learners, employers and guardians come later. */
const CLOSED_HANDLERS = new Set([
  'auth.register',
  'auth.connect',
  'auth.callback',
  'auth.sendEmailConfirmation',
]);

export default (plugin: UsersPermissions): UsersPermissions => {
  const given = plugin.routes['content-api'];
  if (given) {
    plugin.routes['content-api'] = (args) => {
      const group = given(args);
      return {
        ...group,
        routes: group.routes.filter((route) => !CLOSED_HANDLERS.has(route.handler)),
      };
    };
  }
  return plugin;
};
