// One instance of `npm run bench:allocator` by LEMON's NetworkSimplex: solve <instance> <runs>.
// Writes one line of JSON: the cost, the processor milliseconds of each run (NetworkSimplex::run alone) and of the
// whole process, and its peak memory.
#define LEMON_ONLY_TEMPLATES
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include <sys/resource.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <vector>

typedef lemon::SmartDigraph Graph;
typedef lemon::NetworkSimplex<Graph, int, long long> Simplex;

// Only what a weighted flow needs: the stages' part of the file stays unread.
static std::vector<int32_t> readWeighted(const char *path) {
  std::FILE *file = std::fopen(path, "rb");
  if (!file) std::exit(2);
  int32_t sizes[5];
  if (std::fread(sizes, 4, 5, file) != 5) std::exit(2);
  std::vector<int32_t> words(5 + sizes[0] + 1 + 2 * sizes[3] + 2 * sizes[1] + sizes[2]);
  std::rewind(file);
  if (std::fread(words.data(), 4, words.size(), file) != words.size()) std::exit(2);
  std::fclose(file);
  return words;
}

static double processorMs() {
  struct rusage used;
  getrusage(RUSAGE_SELF, &used);
  return (used.ru_utime.tv_sec + used.ru_stime.tv_sec) * 1e3 +
         (used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e3;
}

int main(int argc, char **argv) {
  if (argc != 3) return 2;
  const std::vector<int32_t> words = readWeighted(argv[1]);
  const int runs = std::atoi(argv[2]);
  const int learners = words[0], slots = words[1], supervisors = words[2], pairs = words[3];
  const int outCost = words[4];
  const int32_t *start = words.data() + 5;
  const int32_t *slot = start + learners + 1;
  const int32_t *pairCost = slot + pairs;
  const int32_t *seats = pairCost + pairs;
  const int32_t *supervisor = seats + slots;
  const int32_t *capacity = supervisor + slots;

  Graph graph;
  graph.reserveNode(learners + slots + supervisors + 1);
  graph.reserveArc(pairs + learners + slots + supervisors);
  for (int node = 0; node < learners + slots + supervisors + 1; node++) graph.addNode();
  const Graph::Node root = graph.nodeFromId(learners + slots + supervisors);
  const int firstSupervisor = learners + slots;
  std::vector<int> upper, cost;
  upper.reserve(pairs + learners + slots + supervisors);
  cost.reserve(pairs + learners + slots + supervisors);
  for (int learner = 0; learner < learners; learner++) {
    const Graph::Node from = graph.nodeFromId(learner);
    for (int pair = start[learner]; pair < start[learner + 1]; pair++) {
      graph.addArc(from, graph.nodeFromId(learners + slot[pair]));
      upper.push_back(1);
      cost.push_back(pairCost[pair]);
    }
    graph.addArc(from, root);
    upper.push_back(1);
    cost.push_back(outCost);
  }
  for (int at = 0; at < slots; at++) {
    graph.addArc(graph.nodeFromId(learners + at), graph.nodeFromId(firstSupervisor + supervisor[at]));
    upper.push_back(seats[at]);
    cost.push_back(0);
  }
  for (int at = 0; at < supervisors; at++) {
    graph.addArc(graph.nodeFromId(firstSupervisor + at), root);
    upper.push_back(capacity[at]);
    cost.push_back(0);
  }
  Graph::ArcMap<int> upperMap(graph), costMap(graph);
  for (int arc = 0; arc < graph.arcNum(); arc++) {
    upperMap[graph.arcFromId(arc)] = upper[arc];
    costMap[graph.arcFromId(arc)] = cost[arc];
  }
  Graph::NodeMap<int> supply(graph, 0);
  for (int learner = 0; learner < learners; learner++) supply[graph.nodeFromId(learner)] = 1;
  supply[root] = -learners;

  std::vector<double> times;
  long long total = 0;
  for (int run = 0; run < runs; run++) {
    Simplex simplex(graph);
    simplex.upperMap(upperMap).costMap(costMap).supplyMap(supply);
    const double before = processorMs();
    const Simplex::ProblemType answer = simplex.run();
    const double after = processorMs();
    if (answer != Simplex::OPTIMAL) return 1;
    total = simplex.totalCost<long long>();
    times.push_back(after - before);
  }
  std::printf("{\"version\":\"%s\",\"cost\":%lld,\"ms\":[", LEMON_VERSION, total);
  for (size_t run = 0; run < times.size(); run++) std::printf("%s%.3f", run ? "," : "", times[run]);
  struct rusage used;
  getrusage(RUSAGE_SELF, &used);
  std::printf("],\"cpuMs\":%.3f,\"peakMb\":%.1f}\n", processorMs(), used.ru_maxrss / 1024.0);
  return 0;
}
