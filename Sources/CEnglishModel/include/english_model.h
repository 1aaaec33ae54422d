#ifndef HEARSAY_ENGLISH_MODEL_H
#define HEARSAY_ENGLISH_MODEL_H

#include <stddef.h>

/// The bytes of the English model that the program ships; they lie in the program's own file, are
/// mapped into memory with it and live as long as it runs.
const unsigned char *hearsay_english_model(void);

/// The number of the model's bytes.
size_t hearsay_english_model_size(void);

#endif
