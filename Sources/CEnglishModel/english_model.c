#include "english_model.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// Rows of numbers in the model begin at multiples of 16 bytes.
_Alignas(64) static const unsigned char model[] = {
#embed "english.model"
};

const unsigned char *hearsay_english_model(void) { return model; }

size_t hearsay_english_model_size(void) { return sizeof model; }
