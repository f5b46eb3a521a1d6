#pragma once
// All operations of the API, one file each.
#include "core/api/refreshtokenendpoint.h"
#include "core/api/registeruserendpoint.h"
#include "core/api/sdktokenendpoint.h"
#include "core/api/selfregisterendpoint.h"
#include "core/api/signinendpoint.h"
#include "core/api/userstatusendpoint.h"
