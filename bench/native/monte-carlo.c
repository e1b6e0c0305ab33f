/* The simulation kernel as a plain native loop, to measure the WebAssembly one against: the same
 * columns, draws, network, cost and criticality, left to the compiler's vectoriser.
 *
 * cc -O3 -march=native -ffast-math monte-carlo.c -lm; run with the file of columns, the number of
 * iterations and the number of runs. Prints the mean finish, then milliseconds of CPU time a run. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { LANES = 64, TRIANGULAR = 2, TABLE = 3, COST = 2, CELLS = 512, NOTHING = -1073741824 };

static int32_t size, terms, lasts;
static int32_t *kind, *k0, *k1, *table, *effect, *termK0, *termK1, *termVariable;
static int32_t *variableOf, *known, *termAt, *term, *startFloor, *finishFloor, *edgeAt, *finishEdgeAt;
static int32_t *source, *lag, *last;
static float *low, *width, *mode, *probability, *tables;
static double *costLow, *costWidth, *rate;

static float place[LANES], occurs[LANES], *effects;
static int32_t *duration, *dates, *marks, *isMarked, *critical, finish[LANES], start[LANES];
static double cost[LANES];

static void uniform(uint32_t a, uint32_t b, uint32_t first, float *restrict into) {
  for (int lane = 0; lane < LANES; lane++) {
    uint32_t bits = (first + lane) * 0x9e3779b1u + a;
    bits = (bits ^ (bits >> 16)) * 0x21f0aaadu;
    bits = (bits ^ (bits >> 15)) + b;
    bits *= 0xd35a2d97u;
    bits ^= bits >> 15;
    into[lane] = (float)(int32_t)(bits >> 8) * 0x1p-24f;
  }
}

static void draw(int variable, uint32_t first) {
  uniform(k0[variable], k1[variable], first, place);
  if (kind[variable] == TRIANGULAR) {
    float at = mode[variable], rest = 1 - at;
    for (int lane = 0; lane < LANES; lane++) {
      float u = place[lane];
      float root = sqrtf(u < at ? u * at : (1 - u) * rest);
      place[lane] = u < at ? root : 1 - root;
    }
  } else if (kind[variable] == TABLE) {
    const float *values = tables + table[variable];
    for (int lane = 0; lane < LANES; lane++) {
      float cell = place[lane] * CELLS;
      int32_t index = (int32_t)cell;
      place[lane] = values[index] + (cell - index) * (values[index + 1] - values[index]);
    }
  }
}

static void drawTerm(int which, uint32_t first) {
  int variable = termVariable[which];
  uniform(termK0[which], termK1[which], first, occurs);
  draw(variable, first);
  if (effect[which] == COST) {
    for (int lane = 0; lane < LANES; lane++)
      cost[lane] += occurs[lane] < probability[which] ? costLow[which] + place[lane] * costWidth[which] : 0;
    return;
  }
  float *into = effects + which * LANES;
  for (int lane = 0; lane < LANES; lane++)
    into[lane] = occurs[lane] < probability[which] ? low[variable] + place[lane] * width[variable] : 0;
}

static void drawAll(uint32_t first) {
  memset(cost, 0, sizeof cost);
  for (int which = 0; which < terms; which++) drawTerm(which, first);
  for (int node = 0; node < size; node++) {
    int variable = variableOf[node];
    int32_t *restrict into = duration + node * LANES;
    if (variable < 0) {
      for (int lane = 0; lane < LANES; lane++) into[lane] = known[node];
    } else {
      draw(variable, first);
      for (int lane = 0; lane < LANES; lane++) place[lane] = low[variable] + place[lane] * width[variable];
      for (int index = termAt[node]; index < termAt[node + 1]; index++) {
        const float *by = effects + term[index] * LANES;
        for (int lane = 0; lane < LANES; lane++) place[lane] += by[lane];
      }
      for (int lane = 0; lane < LANES; lane++) {
        int32_t whole = (int32_t)(place[lane] + 0.5f);
        into[lane] = whole > 0 ? whole : 0;
      }
    }
    for (int lane = 0; lane < LANES; lane++) cost[lane] += rate[node] * into[lane];
  }
}

static void placeNode(int node) {
  const int32_t *restrict span = duration + node * LANES;
  int32_t *restrict begin = dates + 2 * node * LANES;
  int32_t *restrict end = begin + LANES;
  for (int lane = 0; lane < LANES; lane++) start[lane] = startFloor[node];
  for (int edge = edgeAt[node]; edge < finishEdgeAt[node]; edge++) {
    const int32_t *from = dates + source[edge] * LANES;
    for (int lane = 0; lane < LANES; lane++) {
      int32_t bound = from[lane] + lag[edge];
      start[lane] = bound > start[lane] ? bound : start[lane];
    }
  }
  for (int lane = 0; lane < LANES; lane++) {
    int32_t after = start[lane] + span[lane];
    end[lane] = after > finishFloor[node] ? after : finishFloor[node];
  }
  for (int edge = finishEdgeAt[node]; edge < edgeAt[node + 1]; edge++) {
    const int32_t *from = dates + source[edge] * LANES;
    for (int lane = 0; lane < LANES; lane++) {
      int32_t bound = from[lane] + lag[edge];
      end[lane] = bound > end[lane] ? bound : end[lane];
    }
  }
  for (int lane = 0; lane < LANES; lane++) begin[lane] = end[lane] - span[lane];
}

static void markBefore(int node) {
  const int32_t *end = dates + (2 * node + 1) * LANES, *span = duration + node * LANES;
  int32_t *own = marks + node * LANES, count = 0;
  for (int edge = edgeAt[node]; edge < edgeAt[node + 1]; edge++) {
    const int32_t *from = dates + source[edge] * LANES;
    int32_t *out = marks + (source[edge] >> 1) * LANES, any = 0, isOnStart = edge < finishEdgeAt[node];
    for (int lane = 0; lane < LANES; lane++) {
      int32_t held = end[lane] - (isOnStart ? span[lane] : 0);
      int32_t mark = own[lane] & (from[lane] + lag[edge] == held);
      out[lane] |= mark;
      any |= mark;
    }
    isMarked[source[edge] >> 1] |= any;
  }
  for (int lane = 0; lane < LANES; lane++) {
    count += own[lane];
    own[lane] = 0;
  }
  critical[node] += count;
  isMarked[node] = 0;
}

static void pass(int lanes) {
  for (int node = 0; node < size; node++) placeNode(node);
  for (int lane = 0; lane < LANES; lane++) finish[lane] = NOTHING;
  for (int index = 0; index < lasts; index++) {
    const int32_t *end = dates + (2 * last[index] + 1) * LANES;
    for (int lane = 0; lane < LANES; lane++) finish[lane] = end[lane] > finish[lane] ? end[lane] : finish[lane];
  }
  for (int index = 0; index < lasts; index++) {
    const int32_t *end = dates + (2 * last[index] + 1) * LANES;
    int32_t *own = marks + last[index] * LANES, any = 0;
    for (int lane = 0; lane < lanes; lane++) {
      own[lane] |= end[lane] == finish[lane];
      any |= own[lane];
    }
    isMarked[last[index]] |= any;
  }
  for (int node = size - 1; node >= 0; node--)
    if (isMarked[node]) markBefore(node);
}

static void *column(FILE *file) {
  int32_t bytes;
  if (fread(&bytes, 4, 1, file) != 1) exit(1);
  void *at = aligned_alloc(64, (bytes / 64 + 1) * 64);
  if (bytes > 0 && fread(at, bytes, 1, file) != 1) exit(1);
  return at;
}

int main(int count, char **words) {
  FILE *file = count == 4 ? fopen(words[1], "rb") : NULL;
  if (!file) return 2;
  int iterations = atoi(words[2]), runs = atoi(words[3]);
  int32_t *sizes = column(file);
  size = sizes[0], terms = sizes[1], lasts = sizes[2];
  kind = column(file), k0 = column(file), k1 = column(file), table = column(file);
  low = column(file), width = column(file), mode = column(file), tables = column(file);
  effect = column(file), termK0 = column(file), termK1 = column(file), termVariable = column(file);
  probability = column(file), costLow = column(file), costWidth = column(file);
  variableOf = column(file), known = column(file), termAt = column(file), term = column(file), rate = column(file);
  startFloor = column(file), finishFloor = column(file), edgeAt = column(file), finishEdgeAt = column(file);
  source = column(file), lag = column(file), last = column(file);
  effects = calloc(terms * LANES + 1, 4);
  duration = aligned_alloc(64, size * LANES * 4), dates = aligned_alloc(64, 2 * size * LANES * 4);
  marks = calloc(size * LANES, 4), isMarked = calloc(size, 4), critical = calloc(size, 4);
  for (int run = 0; run < runs; run++) {
    double sum = 0, spent = 0;
    clock_t from = clock();
    for (int first = 0; first < iterations; first += LANES) {
      int lanes = iterations - first < LANES ? iterations - first : LANES;
      drawAll(first);
      pass(lanes);
      for (int lane = 0; lane < lanes; lane++) sum += finish[lane], spent += cost[lane];
    }
    double ms = 1000.0 * (clock() - from) / CLOCKS_PER_SEC;
    if (run == 0) printf("%.6f %.2f\n", sum / iterations, spent / iterations);
    printf("%.3f\n", ms);
  }
  return 0;
}
