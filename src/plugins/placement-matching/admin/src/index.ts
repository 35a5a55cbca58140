import { PLUGIN_ID } from './plugin-id';

export default {
  register(app: { registerPlugin: (plugin: { id: string; name: string }) => void }): void {
    app.registerPlugin({ id: PLUGIN_ID, name: 'Praktik' });
  },
  bootstrap(): void {},
};
