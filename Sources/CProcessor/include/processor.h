#ifndef HEARSAY_PROCESSOR_H
#define HEARSAY_PROCESSOR_H

#include <stdbool.h>

/// Whether the processor and the system have the instructions of x86-64-v3: AVX2 and its kin.
bool hearsay_has_avx2(void);

/// Whether they have those of x86-64-v4 (AVX-512 F, BW, CD, DQ and VL) and AVX-512 VNNI besides.
bool hearsay_has_avx512_vnni(void);

#endif
