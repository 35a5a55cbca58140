import loadHighs from 'highs';
import type {
  LinearAnswer,
  LinearModel,
  LinearOptions,
  LinearSolver,
} from '../../../allocator/linear-solver';

type Highs = Awaited<ReturnType<typeof loadHighs>>;

/** HiGHS (WebAssembly, one thread). An instance that aborted is unusable, so the next call loads a fresh one. */
export function createHighsSolver(): LinearSolver {
  let loaded: Promise<Highs> | undefined;
  return {
    name: 'HiGHS 1.15.3',
    solve: async (model, options) => {
      loaded ??= loadHighs();
      const highs = await loaded;
      try {
        return run(highs, model, options);
      } catch (error) {
        if (!isBreakdown(error)) throw error;
        loaded = undefined;
        return { status: 'failed' };
      }
    },
  };
}

/** Out of memory or a trap inside the WebAssembly code, as opposed to a wrong call of ours. */
function isBreakdown(error: unknown): boolean {
  if (error instanceof WebAssembly.RuntimeError || error instanceof RangeError) return true;
  return error instanceof Error && /abort|memory|allocat/i.test(error.message);
}

function run(highs: Highs, linear: LinearModel, limits: LinearOptions): LinearAnswer {
  const numRows = linear.rowLower.length;
  const isMixed = linear.isWhole.some((flag) => flag === 1);
  const { modelStatus } = highs.constants;
  const model = highs.createModel({
    numCols: linear.columns,
    numRows,
    colCost: linear.cost,
    colLower: linear.lower,
    colUpper: linear.upper,
    rowLower: linear.rowLower,
    rowUpper: linear.rowUpper,
    matrix: {
      format: 'csr',
      numRows,
      numCols: linear.columns,
      starts: linear.rowStart,
      indices: linear.index,
      values: linear.value,
    },
    ...(isMixed ? { integrality: Int32Array.from(linear.isWhole) } : {}),
  });
  try {
    model.options.set({ output_flag: false, random_seed: 1 });
    if (isMixed) {
      model.options.set({
        mip_rel_gap: 0,
        mip_abs_gap: 0.5,
        mip_max_nodes: limits.nodeLimit,
        mip_feasibility_tolerance: 1e-9,
        primal_feasibility_tolerance: 1e-9,
        dual_feasibility_tolerance: 1e-9,
      });
    } else if (limits.iterationLimit < 2 ** 31) {
      model.options.set({ simplex_iteration_limit: limits.iterationLimit });
    }
    if (limits.method === 'interior') model.options.set({ solver: 'ipm' });
    if (limits.start) model.setSolution({ colValue: limits.start });
    if (limits.basis) {
      model.setBasis({ colStatus: limits.basis.columns, rowStatus: limits.basis.rows });
    }
    model.run();
    const status = model.getModelStatus();
    if (status === modelStatus.optimal || status === modelStatus.empty) {
      const { colValue, rowDual } = model.getSolution();
      const answer = { status: 'optimal', values: colValue, rowPrices: rowDual } as const;
      if (isMixed) return answer;
      const { colStatus, rowStatus } = model.getBasis();
      return { ...answer, basis: { columns: colStatus, rows: rowStatus } };
    }
    if (status === modelStatus.infeasible) return { status: 'infeasible' };
    const hasValues = model.info.get('primal_solution_status') === 2;
    const bound = isMixed ? Number(model.info.get('mip_dual_bound')) : -Infinity;
    return { status: 'limit', values: hasValues ? model.getSolution().colValue : undefined, bound };
  } finally {
    model.dispose();
  }
}
