export const PLUGIN_ID = 'placement-matching';
