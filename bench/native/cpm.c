/* Both passes of the critical path method as a plain loop without calendars: the limit beside which
 * the kernel is told. Reads little-endian int32: n, m, duration[n], predAt[n + 1], from[m], type[m],
 * lag[m]; edges are ordered by the task they lead to, tasks topologically. Prints the median of the
 * processor milliseconds of its runs, and the finish. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static int32_t *column(FILE *file, int count) {
  int32_t *cells = malloc(sizeof(int32_t) * (count > 0 ? count : 1));
  if (!cells || (int)fread(cells, sizeof(int32_t), count, file) != count) exit(1);
  return cells;
}

static double processor_ms(void) {
  struct timespec at;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &at);
  return at.tv_sec * 1e3 + at.tv_nsec / 1e6;
}

static int by_size(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return x < y ? -1 : x > y;
}

int main(int count, char **words) {
  FILE *file = count > 2 ? fopen(words[1], "rb") : NULL;
  if (!file) return 2;
  int runs = atoi(words[2]);
  int32_t *head = column(file, 2);
  int n = head[0], m = head[1];
  int32_t *duration = column(file, n), *pred_at = column(file, n + 1);
  int32_t *from = column(file, m), *type = column(file, m), *lag = column(file, m);
  int32_t *start = calloc(n, 4), *finish = calloc(n, 4), *late = calloc(n, 4), *slack = calloc(n, 4);
  double *times = calloc(runs, sizeof(double));
  int32_t end = 0;
  for (int run = 0; run < runs; run++) {
    double began = processor_ms();
    end = 0;
    for (int to = 0; to < n; to++) {
      int32_t at = 0;
      for (int edge = pred_at[to]; edge < pred_at[to + 1]; edge++) {
        int32_t base = (type[edge] & 1 ? start[from[edge]] : finish[from[edge]]) + lag[edge];
        int32_t bound = type[edge] < 2 ? base : base - duration[to];
        if (bound > at) at = bound;
      }
      start[to] = at;
      finish[to] = at + duration[to];
      if (finish[to] > end) end = finish[to];
    }
    for (int task = 0; task < n; task++) late[task] = end;
    for (int to = n - 1; to >= 0; to--) {
      int32_t late_start = late[to] - duration[to];
      for (int edge = pred_at[to]; edge < pred_at[to + 1]; edge++) {
        int32_t limit = (type[edge] < 2 ? late_start : late[to]) - lag[edge];
        if (type[edge] & 1) limit += duration[from[edge]];
        if (limit < late[from[edge]]) late[from[edge]] = limit;
      }
      slack[to] = late[to] - finish[to];
    }
    times[run] = processor_ms() - began;
  }
  qsort(times, runs, sizeof(double), by_size);
  int64_t sum = 0;
  for (int task = 0; task < n; task++) sum += slack[task];
  printf("%.4f %d %lld\n", times[runs / 2], end, (long long)sum);
  return 0;
}
