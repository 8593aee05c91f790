module git.skerrywick.example/skerrywick/seat-inventory

go 1.24
