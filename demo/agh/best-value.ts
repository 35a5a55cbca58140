import loadHighs from 'highs';
import { seatsOfCourse } from './course-rows';
import type { Rankings } from './read-soc';

/**
 * What the convex policy must reach, found without any of the allocator's code: everybody placed, least Σ rank², as a
 * transport problem for HiGHS. Its matrix is totally unimodular, so the linear optimum is one in whole numbers.
 */
export async function bestConvexValue(rankings: Rankings): Promise<number> {
  const highs = await loadHighs();
  const answer = highs.solve(transportProblem(rankings));
  if (answer.Status !== 'Optimal') throw new Error(`HiGHS answers ${answer.Status}`);
  return Math.round(answer.ObjectiveValue);
}

/** In the LP file format: one row a student, one a course. */
function transportProblem(rankings: Rankings): string {
  const { alternatives, orders } = rankings;
  const variable = (student: number, course: number): string => `x${student}_${course}`;
  const sum = (terms: readonly string[]): string => terms.join(' + ');
  const cost = orders.flatMap((order, student) =>
    order.map((course, place) => `${(place + 1) ** 2} ${variable(student, course)}`),
  );
  const students = orders.map(
    (order, student) =>
      ` s${student}: ${sum(order.map((course) => variable(student, course)))} = 1`,
  );
  const courses = alternatives.map((_, course) => {
    const all = orders.map((_order, student) => variable(student, course));
    return ` c${course}: ${sum(all)} <= ${seatsOfCourse(rankings)}`;
  });
  return ['Minimize', ` rank: ${sum(cost)}`, 'Subject To', ...students, ...courses, 'End'].join(
    '\n',
  );
}
