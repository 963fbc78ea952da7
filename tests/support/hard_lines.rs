//! Lines on which several parts of the law meet: what each is, into which country, and its day and columns.
//! The value is 10,000 where none is given.

pub const HARD_LINES: &[(&str, &str, &str)] = &[
    (
        "several steel orders: US goods on the derivative list and on the steel list",
        "CA",
        "2026-01-05 code=7318.16.00 origin=US cusma=yes",
    ),
    (
        "the same goods of Mexico, melted in China",
        "CA",
        "2026-01-05 code=7318.16.00 origin=MX cusma=yes china_melted=yes",
    ),
    (
        "canned goods in two metals",
        "US",
        "2025-09-10 code=2106.90.99.98 origin=CA cusma=no steel_value=500 aluminum_value=1000",
    ),
    (
        "a loader with 20% US content",
        "US",
        "2026-06-10 code=8429.51.10 origin=CA cusma=yes us_content_value=2000 metal_weight_share=60 us_metal_share=0",
    ),
    (
        "a loader with 60% US content",
        "US",
        "2026-06-10 code=8429.51.10 origin=CA cusma=yes us_content_value=6000 metal_weight_share=60 us_metal_share=0",
    ),
    (
        "a loader whose US content is not known",
        "US",
        "2026-06-10 code=8429.51.10 origin=CA cusma=yes metal_weight_share=60 us_metal_share=0",
    ),
    (
        "an aircraft part left out of section 338",
        "US",
        "2026-09-28 code=8529.90.16.20 origin=CA cusma=yes civil_aircraft=yes",
    ),
    (
        "wine, the day before the ban",
        "US",
        "2026-09-28 code=2204.21.80 origin=CA cusma=no quantity=100 unit=l",
    ),
    ("wine, the day of the ban", "US", "2026-09-29 code=2204.21.80 origin=CA cusma=no quantity=100 unit=l"),
    (
        "a parcel of C$15",
        "CA",
        "2025-05-12 code=6109.10.00 value=15 origin=US cusma=no importer=personal province=AB mode=courier",
    ),
    (
        "a car of 30% Canadian content",
        "CA",
        "2025-04-09 code=8703.23.00 value=40000 origin=US cusma=yes ca_mx_content_value=12000",
    ),
    (
        "cheese over access: which arm binds",
        "CA",
        "2025-03-07 code=0406.10.20 value=1000 origin=US cusma=no quantity=600 unit=kg",
    ),
    (
        "a watch in parts",
        "US",
        "2025-01-15 code=9101.11.40 value=500 origin=CA cusma=no quantity=1 unit=No. case_and_strap_value=300 battery_value=5",
    ),
];
