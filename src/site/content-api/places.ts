import { z } from 'zod';
import {
  calendarYear,
  type CalendarYear,
} from '../../plugins/placement-matching/contracts/public-calendar';
import {
  departmentDetail,
  formDetail,
  placeDetail,
  publicPlace,
  type DepartmentDetail,
  type FormDetail,
  type PlaceDetail,
  type PublicPlace,
} from '../../plugins/placement-matching/contracts/public-places';
import {
  publicResult,
  resultHead,
  type PublicResult,
  type ResultHead,
} from '../../plugins/placement-matching/contracts/public-results';
import type { Readers } from './texts';

export type PlacesApi = {
  readonly all: () => Promise<readonly PublicPlace[]>;
  readonly one: (slug: string) => Promise<PlaceDetail | undefined>;
  readonly department: (slug: string, department: string) => Promise<DepartmentDetail | undefined>;
  readonly form: (code: string) => Promise<FormDetail | undefined>;
  readonly calendar: (query: Readonly<Record<string, string>>) => Promise<CalendarYear>;
  readonly results: () => Promise<readonly ResultHead[]>;
  readonly result: (period: string) => Promise<PublicResult | undefined>;
};

export function createPlacesApi({ find, read }: Readers): PlacesApi {
  const word = encodeURIComponent;
  return {
    all: () => read('/api/v1/municipalities', z.array(publicPlace)),
    one: (slug) => find(`/api/v1/municipalities/${word(slug)}`, placeDetail),
    department: (slug, department) =>
      find(
        `/api/v1/municipalities/${word(slug)}/departments/${word(department)}`,
        departmentDetail,
      ),
    form: (code) => find(`/api/v1/placement-forms/${word(code)}`, formDetail),
    calendar: (query) => read(`/api/v1/calendar?${new URLSearchParams(query)}`, calendarYear),
    results: () => read('/api/v1/results', z.array(resultHead)),
    result: (period) => find(`/api/v1/results/${word(period)}`, publicResult),
  };
}
