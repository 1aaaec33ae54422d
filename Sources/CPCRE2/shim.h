#ifndef HEARSAY_CPCRE2_SHIM_H
#define HEARSAY_CPCRE2_SHIM_H
// PCRE2 names its functions by the width of a code unit; Hearsay's text is UTF-8, so 8 bits.
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#endif
