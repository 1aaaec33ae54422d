#include "processor.h"

#if defined(__x86_64__)

static bool has_level_3(void) {
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") &&
         __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("fma") &&
         __builtin_cpu_supports("f16c") && __builtin_cpu_supports("lzcnt") &&
         __builtin_cpu_supports("movbe");
}

bool hearsay_has_avx2(void) {
  __builtin_cpu_init();
  return has_level_3();
}

bool hearsay_has_avx512_vnni(void) {
  __builtin_cpu_init();
  return has_level_3() && __builtin_cpu_supports("avx512f") &&
         __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512cd") &&
         __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl") &&
         __builtin_cpu_supports("avx512vnni");
}

#else

bool hearsay_has_avx2(void) { return false; }
bool hearsay_has_avx512_vnni(void) { return false; }

#endif
