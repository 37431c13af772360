/*
 * better-sqlite3 13 keeps references to strings. Node-API allows references to primitive values from version 10 on;
 * Electron 33 has version 9, which takes objects, functions and symbols only. Included before every C++ source, this
 * puts any other value into an object of its own before a reference to it is made, and takes it out again when the
 * reference is read.
 *
 * Which references hold such a box is kept in the reference itself: it is a pointer to a record on the heap, so its
 * lowest bit is free. No reference made here may reach Node-API but through the functions below.
 */
#pragma once

#ifdef __cplusplus

#include <node_api.h>

#include <cstdint>

namespace napi9 {

constexpr std::uintptr_t BOXED = 1;

inline std::uintptr_t bits(napi_ref reference) { return reinterpret_cast<std::uintptr_t>(reference); }
inline napi_ref marked(napi_ref reference) { return reinterpret_cast<napi_ref>(bits(reference) | BOXED); }
inline napi_ref plain(napi_ref reference) { return reinterpret_cast<napi_ref>(bits(reference) & ~BOXED); }

inline napi_status create_reference(napi_env env, napi_value value, uint32_t count, napi_ref* result) {
  napi_valuetype type;
  napi_status status = napi_typeof(env, value, &type);
  if (status != napi_ok) return status;
  if (type == napi_object || type == napi_function || type == napi_symbol || type == napi_external) {
    return napi_create_reference(env, value, count, result);
  }
  napi_value box;
  status = napi_create_array_with_length(env, 1, &box);
  if (status == napi_ok) status = napi_set_element(env, box, 0, value);
  if (status == napi_ok) status = napi_create_reference(env, box, count, result);
  if (status == napi_ok) *result = marked(*result);
  return status;
}

inline napi_status get_reference_value(napi_env env, napi_ref reference, napi_value* result) {
  napi_status status = napi_get_reference_value(env, plain(reference), result);
  if (status != napi_ok || *result == nullptr || !(bits(reference) & BOXED)) return status;
  return napi_get_element(env, *result, 0, result);
}

inline napi_status delete_reference(napi_env env, napi_ref reference) {
  return napi_delete_reference(env, plain(reference));
}

inline napi_status reference_ref(napi_env env, napi_ref reference, uint32_t* count) {
  return napi_reference_ref(env, plain(reference), count);
}

inline napi_status reference_unref(napi_env env, napi_ref reference, uint32_t* count) {
  return napi_reference_unref(env, plain(reference), count);
}

}  // namespace napi9

#define napi_create_reference napi9::create_reference
#define napi_get_reference_value napi9::get_reference_value
#define napi_delete_reference napi9::delete_reference
#define napi_reference_ref napi9::reference_ref
#define napi_reference_unref napi9::reference_unref

#endif
