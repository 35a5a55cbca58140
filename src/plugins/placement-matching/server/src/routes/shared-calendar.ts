import { mayOnly } from '../actions';

export const sharedCalendar = [
  {
    method: 'GET',
    path: '/calendar',
    handler: 'shared-calendar.read',
    config: mayOnly('periods.read'),
  },
  {
    method: 'GET',
    path: '/calendar/filters',
    handler: 'shared-calendar.filters',
    config: mayOnly('periods.read'),
  },
];
